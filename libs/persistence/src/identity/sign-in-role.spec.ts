import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { smallCouncil } from '../testing/small-council';
import { openSignInDirectory, type SignInDirectory } from './sign-in-directory';

describe('the sign-in role', () => {
  let fresh: FreshDatabase;
  let directory: SignInDirectory;

  beforeAll(async () => {
    fresh = await freshDatabase(() => []);
    await smallCouncil(fresh, 'smallborough');
    directory = openSignInDirectory(fresh.signInUrl);
  });
  afterAll(async () => {
    await directory.close();
    await fresh.drop();
  });

  it('finds whoever signs in', async () => {
    expect(await directory.listPeopleBySubject('smallborough/director')).toMatchObject([{ personId: expect.any(String), councilName: 'smallborough' }]);
  });

  it.each(['select email from person', 'select * from person', 'select label from api_token', 'select * from event', 'update person set subject = $$x$$'])('is refused what signing in does not need: %s', async (statement) => {
    await expect(directory.pool.query(statement)).rejects.toThrow('permission denied');
  });
});
