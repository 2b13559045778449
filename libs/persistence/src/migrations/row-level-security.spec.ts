import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

it('every table that names a council is behind row-level security, forced, with a policy for the application', async () => {
  const open = await fresh.asOwner<{ table: string }>(`
    select c.relname as table from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'council_id'
    where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
      and (not c.relrowsecurity or not c.relforcerowsecurity
           or not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'one_council'))`);
  expect(open).toEqual([]);
});

it('no foreign key leads to a council: its one row would be held by everybody who decides in it', async () => {
  expect(await fresh.asOwner(`select conrelid::regclass::text as "table" from pg_constraint where contype = 'f' and confrelid = 'council'::regclass`)).toEqual([]);
});
