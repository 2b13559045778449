import type { Actor } from '@golden-thread/domain/authority/actor';
import { holdingFrom } from '@golden-thread/exchange/council-pack/organisation-day';
import { readPack } from '@golden-thread/exchange/council-pack/read-pack';
import { unpackArchive } from '@golden-thread/exchange/tabular/read-archive';
import type { GivenFile } from '@golden-thread/exchange/tabular/table';
import { addCouncil } from '@golden-thread/persistence/organisation/councils';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { story } from '@golden-thread/persistence/testing/story';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outboxMessagesOf } from '../events/events';
import { commandLineActor } from '../authority/command-line-actor';
import { exportCouncil } from './export-council';
import { importCouncilPack } from './import-council-pack';

const folder = join(__dirname, '../../../../apps/cli/example-council');
const larkmere: readonly GivenFile[] = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) }));
const changed = (name: string, change: (text: string) => string): readonly GivenFile[] =>
  larkmere.map((file) => (file.name === name ? { name, bytes: new TextEncoder().encode(change(new TextDecoder().decode(file.bytes))) } : file));

story('importing a council pack', (step) => {
  let fresh: FreshDatabase;
  let actor: Actor;
  const count = async (table: string): Promise<number> => {
    const [row] = await fresh.asOwner<{ n: number }>(`select count(*)::int as n from ${table} where council_id = $1`, [actor.councilId]);
    return row!.n;
  };
  const everything = async (): Promise<readonly number[]> =>
    Promise.all(['post', 'person', 'holding', 'responsibility', 'meeting', 'measure', 'measure_target', 'measure_value', 'event'].map(count));
  const imported = async (files: readonly GivenFile[]) => {
    const outcome = await importCouncilPack(fresh.database, actor, { files: holdingFrom(readPack(files), '2026-04-01') });
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    const id = await addCouncil(fresh.database, { name: 'Larkmere Borough Council', slug: 'larkmere', clockAt: '2026-04-01T07:00:00.000Z' });
    actor = commandLineActor(id);
  });
  afterAll(() => fresh.drop());

  step('writes nothing of a faulty pack and answers its faults', async () => {
    const outcome = await imported(changed('units.csv', (text) => text.replace(',HOU,', ',HOUSE,')));
    expect(outcome).toMatchObject({ state: 'faulty', faults: [{ file: 'units.csv', column: 'service', found: 'HOUSE' }] });
    expect(await everything()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  step('brings the example council, with somebody answering for every post', async () => {
    const outcome = await imported(larkmere);
    expect(outcome).toMatchObject({ state: 'imported', counts: { measures: 60, targets: 828, figures: 642 }, left: [] });
    expect(await count('post')).toBe(583);
    const ownerless = await fresh.asOwner(
      `select code from post where council_id = $1 and not exists (select 1 from responsibility r where r.post_id = post.id and
       r.starts_on <= '2026-04-01' and (r.ends_on is null or r.ends_on >= '2026-04-01'))`,
      [actor.councilId],
    );
    expect(ownerless).toEqual([]);
  });

  step('changes nothing the second time', async () => {
    const before = await everything();
    expect(await imported(larkmere)).toMatchObject({ state: 'known' });
    expect(await everything()).toEqual(before);
  });

  step('changes only the row that differs, and a figure that stands not at all', async () => {
    const before = await everything();
    const outcome = await imported(
      changed('values.csv', (text) => text.replace(/(HOU5,2025\/26 Q4,)\d+/, '$199')).map((file) =>
        file.name === 'units.csv' ? changed('units.csv', (text) => text.replace('Voids and Lettings', 'Lettings')).find(({ name }) => name === 'units.csv')! : file,
      ),
    );
    expect(outcome).toMatchObject({ counts: { organisation: 1, measures: 0, targets: 0, figures: 0 }, left: [{ named: 'HOU5, Quarter 4 2025/26', cells: [{ column: 'value', becomes: '99' }] }] });
    expect((await everything()).slice(0, -1)).toEqual(before.slice(0, -1));
  });

  step('goes out as it came in: brought again it changes nothing, and another installation takes all of it in', async () => {
    const exported = await exportCouncil(fresh.database, actor);
    if (!exported.ok) throw new Error(exported.refusal.code);
    const files = [{ name: exported.value.fileName, bytes: exported.value.bytes }];
    const readme = unpackArchive(exported.value.bytes, (path) => path.endsWith('README.txt'));
    expect(new TextDecoder().decode(readme[0]!.bytes)).toContain('there is none yet');
    expect(await imported(files)).toEqual({ state: 'known', left: [], notes: [] });
    const other = await freshDatabase(outboxMessagesOf);
    try {
      const councilId = await addCouncil(other.database, { name: 'Larkmere Borough Council', slug: 'larkmere', clockAt: '2026-04-01T07:00:00.000Z' });
      const there = await importCouncilPack(other.database, commandLineActor(councilId), { files });
      expect(there).toMatchObject({ ok: true, value: { state: 'imported', counts: { measures: 60, targets: 828, figures: 642 }, left: [] } });
      const rows = (database: FreshDatabase) => database.asOwner<{ code: string }>('select code, title, roles, fte::text from post order by code');
      expect(await rows(other)).toEqual(await rows(fresh));
    } finally {
      await other.drop();
    }
  });

  step('refuses the pack of another council', async () => {
    const outcome = await importCouncilPack(fresh.database, actor, { files: changed('council.csv', (text) => text.replace('larkmere', 'elsewhere')) });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'PackOfAnotherCouncil' } });
  });

  step('is not for everyone', async () => {
    const outcome = await importCouncilPack(fresh.database, { ...actor, roles: ['employee'] }, { files: larkmere });
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'NotPermitted' } });
  });
});
