import { endlessTable } from '@golden-thread/exchange/testing/endless-table';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outboxMessagesOf } from '../events/events';
import type { StoredFile } from '../apart/handed-file';
import { importApart } from './import-apart';
import type { ProposedImport } from './propose-import';

const council = 'ref,name,kind,clock_date\nsmallborough,Smallborough,training,2026-04-01';
const rows = (count: number, heads: string, row: (n: number) => string): string => [heads, ...Array.from({ length: count }, (_, n) => row(n))].join('\n');

describe('a pack that somebody sent', () => {
  let fresh: FreshDatabase;
  let small: SmallCouncil;
  let folder: string;
  let notified = 0;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf, { notifyOutbox: () => (notified += 1) });
    small = await smallCouncil(fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
    folder = mkdtempSync(join(tmpdir(), 'sent-'));
  });
  afterAll(async () => {
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });

  const stored = (files: Readonly<Record<string, string | Uint8Array>>): StoredFile[] =>
    Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      writeFileSync(path, content);
      return { name, path };
    });

  /** What came of the import, and the longest that others of this process had to wait for their turn, as a share of its time: a busy machine makes both longer. */
  async function sent(files: Readonly<Record<string, string | Uint8Array>>) {
    let longest = 0;
    const began = performance.now();
    let last = began;
    const look = (): void => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    };
    const beat = setInterval(look, 5);
    const outcome = await importApart(fresh.database, small.actor('administrator'), { act: 'propose', files: stored(files), mappingId: null });
    look();
    clearInterval(beat);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return { answer: outcome.value, waited: longest / (last - began) };
  }

  const applied = async (answer: ProposedImport) => {
    if (answer.state === 'faulty') throw new Error(JSON.stringify(answer.faults));
    return importApart(fresh.database, small.actor('administrator'), { act: 'apply', importId: answer.id, confirmed: false });
  };

  it('is written once it is applied, and whoever waits for outbox messages is told', async () => {
    const { answer } = await sent({ 'council.csv': council, 'units.csv': 'ref,name,service\nREP,Repairs,S1' });
    expect(answer).toMatchObject({ state: 'proposed', totals: { brings: 1, changes: 0, leaves: 0 } });
    expect(await fresh.asOwner('select name from unit')).toEqual([]);
    expect(await applied(answer)).toMatchObject({ ok: true, value: { state: 'applied', counts: { organisation: 1 } } });
    expect(await fresh.asOwner('select name from unit')).toEqual([{ name: 'Repairs' }]);
    const messages = await fresh.asOwner('select 1 from delivery');
    expect(notified > 0).toBe(messages.length > 0);
  });

  it('keeps nobody else waiting while thousands of rows are judged by the rules across them, and lists the first faults alone', async () => {
    const people = rows(55_000, 'ref,name,email', (n) => `P${n},Person,same@smallborough.example`);
    const { answer, waited } = await sent({ 'council.csv': council, 'people.csv': people });
    expect(answer).toMatchObject({ state: 'faulty' });
    expect(answer.state === 'faulty' && answer.faults.length).toBe(2001);
    expect(answer.state === 'faulty' && answer.faults.at(-1)).toMatchObject({ file: 'people.csv', found: '52,999 faults more' });
    expect(waited).toBeLessThan(1 / 3);
  });

  it('keeps nobody else waiting while thousands of rows are proposed and written', async () => {
    const people = rows(10_000, 'ref,name,email', (n) => `P${n},Person,person-${n}@smallborough.example`);
    const { answer, waited } = await sent({ 'council.csv': council, 'people.csv': people });
    expect(answer).toMatchObject({ state: 'proposed', totals: { brings: 10_000 } });
    expect(await applied(answer)).toMatchObject({ ok: true, value: { counts: { organisation: 10_000 } } });
    expect(waited).toBeLessThan(1 / 3);
  });

  it('that takes more memory or time than a thread may is a fault of its files, and undoes nothing of others', async () => {
    const { answer } = await sent({ 'pack.ods': endlessTable() });
    const found = expect.stringMatching(/^more than can be read in (512 MB of memory|20 seconds)$/) as unknown;
    expect(answer).toEqual({ state: 'faulty', faults: [{ file: 'pack.ods', row: null, column: null, found, accepted: 'a smaller pack, or one in several parts' }] });
  });
});
