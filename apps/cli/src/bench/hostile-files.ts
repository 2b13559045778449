import { storeArchive } from '@golden-thread/exchange/tabular/store-archive';
import { ApiClient } from './api-client';
import type { BenchCouncil } from './bench-council';
import { measureRate, type Spread } from './measure-rate';
import { formToken, signIn } from './sign-in';

/** Long enough for one file that takes its reader all the time there is, and others after it. */
const times = 2_500;
const clients = 4;
const boundary = 'hostile-file';
const part = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A table of sixteen thousand million cells in a kilobyte: it takes its reader all the time and memory that it is given. */
function endlessTable(): Uint8Array {
  const cell = '<table:table-cell office:value-type="string" table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>';
  const table = `<table:table table:name="people"><table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row></table:table>`;
  return storeArchive([
    { path: 'mimetype', bytes: part('application/vnd.oasis.opendocument.spreadsheet') },
    { path: 'META-INF/manifest.xml', bytes: part('<manifest/>') },
    { path: 'styles.xml', bytes: part('<office:document-styles/>') },
    { path: 'content.xml', bytes: part(`<office:document-content><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`) },
  ]);
}

/** Slow to read: cells without end, nine million empty rows. Slow to judge: as many rows as a pack may have, each at odds with the first. */
const hostile: readonly { readonly name: string; readonly bytes: Uint8Array }[] = [
  { name: 'endless.ods', bytes: endlessTable() },
  { name: 'people.csv', bytes: part(`ref\n${'\n'.repeat(9 * 1024 * 1024)}`) },
  { name: 'people.csv', bytes: part(`ref,name,email\n${Array.from({ length: 55_000 }, (_, n) => `P${n},Person,one@for-all.example`).join('\n')}`) },
];

const formOf = ({ name, bytes }: (typeof hostile)[number], submission: string): Buffer =>
  Buffer.concat([
    ...[['_csrf', formToken], ['submission', submission]].map(([field, value]) => part(`--${boundary}\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`)),
    part(`--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="${name}"\r\n\r\n`),
    bytes,
    part(`\r\n--${boundary}--\r\n`),
  ]);

/**
 * What other people notice while somebody hands in files that are made to be slow: their 95th percentile on their first page, as a ratio
 * to the same a moment before. Whoever may import (two at most) sends such files one after the other for as long as it is measured.
 */
export async function measureHostileFiles(bench: BenchCouncil): Promise<void> {
  const { organisation, stack, table } = bench;
  const importers = organisation.posts.filter(({ roles }) => roles.some((role) => role === 'policy-officer' || role === 'administrator')).slice(0, 2);
  const senders = await signIn(bench, importers.map((post) => organisation.personOf(post)));
  const readers = await signIn(bench, organisation.posts.slice(-100).map((post) => organisation.personOf(post)));
  const api = new ApiClient(stack.apiPort, clients);
  const hostileApi = new ApiClient(stack.apiPort, 2);
  try {
    const quiet = await readPages(bench, api, readers);
    const sending = new Sending(hostileApi);
    const sent = senders.map((cookie, index) => sending.keepOn(cookie, index));
    const during = await readPages(bench, api, readers);
    sending.stop();
    const answers = (await Promise.all(sent)).flat();
    const note = `p95 ${quiet.p95.toFixed(1)} ms before, ${during.p95.toFixed(1)} ms during ${answers.length} hostile files, answered ${[...new Set(answers)].join(', ')}`;
    table.figure('page: my tasks, p95 during hostile files, of p95', { measured: during.p95 / quiet.p95, unit: '×', aim: 3, note });
  } finally {
    api.close();
    hostileApi.close();
  }
}

const readPages = ({ stack }: BenchCouncil, api: ApiClient, readers: readonly string[]): Promise<Spread> =>
  measureRate(stack, { clients, times }, async (index) => {
    const { status } = await api.send('GET', '/tasks', { headers: { cookie: readers[index % readers.length]!, accept: 'text/html' } });
    if (status !== 200) throw new Error(`/tasks was answered ${status}.`);
  });

/** People who hand in hostile files, one after the other, until they are stopped. */
class Sending {
  private stopped = false;

  constructor(private readonly api: ApiClient) {}

  stop(): void {
    this.stopped = true;
  }

  async keepOn(cookie: string, which: number): Promise<number[]> {
    const statuses: number[] = [];
    while (!this.stopped) {
      const body = formOf(hostile[(which + statuses.length) % hostile.length]!, crypto.randomUUID());
      const { status } = await this.api.send('POST', '/administration/import', { headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` }, body });
      if (status !== 400) throw new Error(`A hostile file was answered ${status}.`);
      statuses.push(status);
    }
    return statuses;
  }
}
