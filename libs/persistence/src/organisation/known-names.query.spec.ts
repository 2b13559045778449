import type { PersonId, PostId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '../testing/small-council';
import { newId } from '../unit-of-work/ids';
import { findPostsNamed, listNamesOfNobody } from './known-names.query';

let fresh: FreshDatabase;
let council: SmallCouncil;

beforeAll(async () => {
  fresh = await freshDatabase();
  council = await smallCouncil(fresh, 'named', '2026-07-20T09:00:00.000Z');
  await fresh.asOwner(
    `insert into post (id, council_id, code, title, roles, fte) select gen_random_uuid(), $1, 'CLERK' || n, 'Clerk ' || n, '{}', 1 from generate_series(1, 5000) n`,
    [council.id],
  );
  await fresh.asOwner(`insert into person (id, council_id, name, email) select gen_random_uuid(), $1, 'Clerk Person ' || n, n || '@clerks.example' from generate_series(1, 5000) n`, [council.id]);
  await fresh.asOwner('analyze');
});
afterAll(() => fresh.drop());

const named = async (...names: string[]): Promise<(PostId | undefined)[]> => {
  const found = await fresh.database.read(council.id, (reading) => findPostsNamed(reading, names));
  return names.map((name) => found.get(name));
};
const clerk = async (number: number): Promise<PostId> => (await fresh.asOwner<{ id: PostId }>('select id from post where title = $1', [`Clerk ${number}`]))[0]!.id;

it('finds a post by title or code and a person by name or e-mail, in whatever letters they are typed', async () => {
  const person = newId<PersonId>();
  await fresh.asOwner('insert into person (id, council_id, name, email) values ($1, $2, $3, $4)', [person, council.id, 'Zoë O’Neill', 'Zoe@Council.example']);
  await fresh.asOwner(`insert into responsibility (council_id, post_id, person_id, basis, starts_on) values ($1, $2, $3, 'holder', '2026-01-01')`, [council.id, await clerk(7), person]);
  const seventh = await clerk(7);
  expect(await named('clerk 7', 'CLERK 7', 'clerk7', 'zoë o’neill', 'zoe@council.EXAMPLE', 'Clerk', '%')).toEqual([seventh, seventh, seventh, seventh, seventh, undefined, undefined]);
  expect(await fresh.database.read(council.id, (reading) => listNamesOfNobody(reading, ['CLERK7', 'Zoë O’NEILL', 'Nobody', 'ZOE@COUNCIL.example']))).toEqual(['Nobody']);
});

it('finds by a name that was changed since', async () => {
  await fresh.asOwner(`update post set title = 'Registrar' where title = 'Clerk 9'`);
  expect(await named('REGISTRAR', 'clerk 9')).toEqual([expect.any(String), undefined]);
});

it('reads the few rows of a name behind row-level security, not those of all posts and people', async () => {
  // What this connection alone has read, before and after: others say what they have read whenever they come to it.
  const read = await fresh.database.read(council.id, async (reading) => {
    const soFar = async (): Promise<number> => {
      const [rows] = await reading.query<{ read: number }>(
        `select coalesce(sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)), 0)::int as read from pg_stat_xact_user_tables where relname in ('post', 'person')`,
      );
      return rows!.read;
    };
    const before = await soFar();
    await findPostsNamed(reading, ['Clerk 11', 'Nobody of that name']);
    return (await soFar()) - before;
  });
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(100);
});
