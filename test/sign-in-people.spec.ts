import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { signInPeople } from '../infra/identity-provider/sign-in-people.mjs';

/** Where the product is tried out, whoever has something to do can be chosen: or the year stops where nobody can go on. */
describe('the people to sign in as', () => {
  let fresh: FreshDatabase;
  let council: SmallCouncil;
  beforeAll(async () => {
    fresh = await freshDatabase(() => []);
    council = await smallCouncil(fresh, 'smallborough', '2026-04-21T09:00:00.000Z');
  });
  afterAll(() => fresh.drop());

  const ask = (post: SmallPost, kind: string) =>
    fresh.asOwner(
      `insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, due_on, state, opened_at)
       values (gen_random_uuid(), $1, $2, $3, 'figure-sheet', gen_random_uuid(), 'Housing', '2026-04-30', 'open', '2026-04-01T08:00:00Z')`,
      [council.id, kind, council.posts[post]],
    );
  const offered = async (search = '') => (await signInPeople({ appUrl: fresh.appUrl, signInUrl: fresh.signInUrl }, search)).map(({ name, waiting }) => `${name}: ${waiting}`);

  it('are those whom a task waits for; of a vacant post whoever is above it; everybody else by name or post', async () => {
    expect(await offered()).toEqual([]);
    await ask('officer', 'enter-figures');
    await ask('unitManager', 'verify-figures');
    await ask('auditor', 'agree-individual-objectives');
    await fresh.asOwner(`update holding set ends_on = '2026-04-20' where post_id = $1`, [council.posts.unitManager]);
    await fresh.asOwner(`update responsibility set ends_on = '2026-04-20' where post_id = $1`, [council.posts.unitManager]);
    await fresh.asOwner(
      `insert into responsibility (council_id, post_id, person_id, basis, starts_on) values ($1, $2, $3, 'vacancy', '2026-04-21')`,
      [council.id, council.posts.unitManager, council.people.serviceManager],
    );
    expect(await offered()).toEqual(['The Head of Housing: 1', 'The Repairs Officer: 1']);
    expect(await offered('internal audit')).toEqual(['The Head of Internal Audit: 0']);
  });
});
