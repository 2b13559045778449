import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '../testing/small-council';
import { openSignInDirectory, type SignInDirectory } from './sign-in-directory';

describe('the sign-in role', () => {
  let fresh: FreshDatabase;
  let directory: SignInDirectory;
  let council: SmallCouncil;

  beforeAll(async () => {
    fresh = await freshDatabase(() => []);
    council = await smallCouncil(fresh, 'smallborough');
    directory = openSignInDirectory(fresh.signInUrl);
  });
  afterAll(async () => {
    await directory.close();
    await fresh.drop();
  });

  it('finds whoever signs in, under the provider of their first sign-in alone: another provider’s account of that name is somebody else', async () => {
    const [one, two] = ['https://one.example', 'https://two.example'] as const;
    const subject = 'smallborough/director';
    const found = await directory.listPeopleBySignIn({ issuer: one, subject });
    expect(found).toMatchObject([{ personId: council.people.director, councilName: 'smallborough' }]);
    expect(await directory.listPeopleBySignIn({ issuer: two, subject })).toEqual([]);
    await fresh.asOwner(`update person set subject = $1 where id = $2`, [subject, council.people.officer]);
    expect(await directory.listPeopleBySignIn({ issuer: two, subject })).toMatchObject([{ personId: council.people.officer }]);
    expect(await directory.listPeopleBySignIn({ issuer: one, subject })).toEqual(found);
    const three = { issuer: 'https://three.example', subject };
    expect(await directory.listPeopleBySignIn(three)).toEqual([]);
    expect(await directory.listPeopleBySignIn(three, one)).toEqual(found);
    expect(await directory.listPeopleBySignIn({ issuer: one, subject })).toEqual([]);
    await expect(fresh.asOwner(`update person set subject = $1, issuer = $2 where id = $3`, [subject, two, council.people.auditor])).rejects.toThrow('person_subject');
  });

  it.each(['select email from person', 'select * from person', 'select label from api_token', 'select * from event', 'update person set subject = $$x$$'])('is refused what signing in does not need: %s', async (statement) => {
    await expect(directory.pool.query(statement)).rejects.toThrow('permission denied');
  });
});
