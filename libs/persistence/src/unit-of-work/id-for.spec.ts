import { validate, version } from 'uuid';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { idFor } from './ids';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

it('derives the same valid UUID for the same parts, in code and in a statement, for thousands of rows', async () => {
  const rows = await fresh.asOwner<{ n: string; id: string }>(
    `select n::text as n, id_for('individual-plan', n::text, 'Ærø – 2026/27') as id from generate_series(1, 2000) n`,
  );
  for (const { n, id } of rows) expect(id).toBe(idFor('individual-plan', n, 'Ærø – 2026/27'));
  expect(rows.filter(({ id }) => !validate(id) || version(id) !== 8)).toEqual([]);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(2000);
});

it('tells parts apart where they stand, and takes none for empty', async () => {
  expect(idFor('a', 'bc')).not.toBe(idFor('ab', 'c'));
  const [row] = await fresh.asOwner<{ id: string }>(`select id_for('a', null, 'c') as id`);
  expect(row?.id).toBe(idFor('a', '', 'c'));
});
