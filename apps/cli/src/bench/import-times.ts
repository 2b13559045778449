import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import { importCouncilPack } from '@golden-thread/application/council-pack/import-council-pack';
import { readPack } from '@golden-thread/exchange/council-pack/read-pack';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from './api-client';
import type { BenchCouncil } from './bench-council';
import { spreadOf } from './measure-rate';
import { signIn } from './sign-in';

/** What a large council hands in when it comes. */
const size = { services: 40, posts: 13_000, people: 10_000, measures: 1000, periods: 20 } as const;

/** So many people read pages meanwhile. */
const readers = 4;

const range = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n));
const csv = (name: string, heads: string, rows: readonly string[]): GivenFile => ({ name: `${name}.csv`, bytes: new TextEncoder().encode([heads, ...rows].join('\n')) });

/** Ten below each: a tree of posts that ends at one. */
const managerOf = (n: number): string => (n === 0 ? '' : `P${Math.floor((n - 1) / 10)}`);

const periodOf = (n: number): string => `${2019 + Math.floor(n / 4)}/${String(20 + Math.floor(n / 4)).padStart(2, '0')} Q${(n % 4) + 1}`;

/** A pack of 10,000 people in 13,000 posts, with 1,000 measures and 20,000 figures of the years before. */
const largePack = (ref: string): readonly GivenFile[] => [
  csv('council', 'ref,name,kind,clock_date', [`${ref},Large council,training,2026-04-01`]),
  csv('directorates', 'ref,name', ['D1,All']),
  csv('services', 'ref,name,directorate', range(size.services, (n) => `S${n},Service ${n},D1`)),
  csv('posts', 'ref,title,service,reports_to,roles', range(size.posts, (n) => `P${n},Post ${n},S${n % size.services},${managerOf(n)},employee`)),
  csv('people', 'ref,name,email', range(size.people, (n) => `E${n},Person ${n},person${n}@${ref}.example`)),
  csv('holdings', 'post,person,starts_on', range(size.people, (n) => `P${n},E${n},2020-01-06`)),
  csv('measures', 'ref,name,definition,service,dimension,polarity,frequency,unit,decimals,cumulative,tolerance_amber,kind,owner_post,verifier_post',
    range(size.measures, (n) => `M${n},Measure ${n},As it says,S${n % size.services},council-plan,maximise,quarterly,count,0,no,5,local,P${n},P${n + 1}`)),
  csv('values', 'measure,period,value', range(size.measures, (n) => range(size.periods, (p) => `M${n},${periodOf(p)},${100 + ((n * 7 + p * 3) % 50)}`)).flat()),
];

/** Has a pack imported by a process of its own, as an operator does; answers its exit code. */
function importByCommand(folder: string): { readonly done: Promise<number>; readonly isRunning: () => boolean } {
  let running = true;
  const done = new Promise<number>((resolve, reject) => {
    const child = spawn(process.execPath, [process.argv[1]!, 'import', folder, '--new'], { stdio: 'ignore' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  }).finally(() => {
    running = false;
  });
  return { done, isRunning: () => running };
}

/** How long people wait for their first page and the scorecard while another council's pack is imported: four readers, one page after the other until it is in. */
async function measurePagesMeanwhile(bench: BenchCouncil): Promise<void> {
  const { organisation, stack, table } = bench;
  const cookies = await signIn(bench, organisation.posts.slice(-100).map((post) => organisation.personOf(post)));
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  const api = new ApiClient(stack.apiPort, readers);
  try {
    for (const { name, bytes } of largePack('bench-import-beside')) writeFileSync(join(folder, name), bytes);
    const times: number[] = [];
    const { done, isRunning } = importByCommand(folder);
    const reader = async (which: number): Promise<void> => {
      for (let turn = 0; isRunning(); turn += 1) {
        const began = performance.now();
        const path = turn % 2 === 0 ? '/tasks' : '/measures?quarter=2025-Q4';
        const { status } = await api.send('GET', path, { headers: { cookie: cookies[(which + turn * readers) % cookies.length]!, accept: 'text/html' } });
        if (status !== 200) throw new Error(`${path} was answered ${status}.`);
        times.push(performance.now() - began);
      }
    };
    const [code] = await Promise.all([done, ...Array.from({ length: readers }, (_, which) => reader(which))]);
    if (code !== 0) throw new Error(`The import beside the pages ended with ${code}.`);
    const { p50, p95 } = spreadOf(times);
    table.figure('pages while such a pack is imported, p95', { measured: p95, unit: 'ms', aim: 300, note: `${times.length} pages, p50 ${p50.toFixed(0)} ms` });
  } finally {
    api.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long a large council's pack takes to be judged, and to be applied with all that was judged once more; the memory that it takes; and what others wait for their pages meanwhile. */
export async function measureImport(bench: BenchCouncil): Promise<void> {
  const { database, table } = bench;
  const slug = 'bench-import';
  const actor = commandLineActor(await addCouncil(database, { name: 'Large council', slug, clockAt: '2026-04-01T08:00:00.000Z' }));
  const before = process.memoryUsage().rss;
  const begun = performance.now();
  const files = readPack(largePack(slug));
  const previewed = await importCouncilPack(database, actor, { files, preview: true });
  const judged = performance.now();
  const imported = await importCouncilPack(database, actor, { files });
  const applied = performance.now();
  if (!previewed.ok || previewed.value.state !== 'previewed' || !imported.ok || imported.value.state !== 'imported') throw new Error(JSON.stringify([previewed, imported]).slice(0, 2000));
  const title = `${size.people.toLocaleString('en-GB')} people, ${size.posts.toLocaleString('en-GB')} posts`;
  table.figure(`import of ${title}: judged`, { measured: (judged - begun) / 1000, unit: 's', aim: 10 });
  table.figure(`import of ${title}: applied`, { measured: (applied - judged) / 1000, unit: 's', aim: 20, note: 'judged once more within it' });
  table.figure('import: memory beyond what was there', { measured: (process.memoryUsage().rss - before) / 1e6, unit: 'MB', aim: 500 });
  await measurePagesMeanwhile(bench);
}
