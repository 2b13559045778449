/** What the application's roles log in with on a server for specs. */
export const testPassword = 'for-specs-only';

/** The superuser's address of the real PostgreSQL that specs run on; started before them by test/stack. */
export function testServer(): string {
  const address = process.env.TEST_DATABASE_URL;
  if (!address) throw new Error('TEST_DATABASE_URL is not set: specs on the database run through jest.config.cjs, which starts a PostgreSQL.');
  return address;
}

/** The address of a database on that server, as its superuser or as one of the application's roles. */
export function addressOf(database: string, role?: string, password?: string): string {
  const url = new URL(testServer());
  url.pathname = `/${database}`;
  if (role) url.username = role;
  if (password) url.password = password;
  return url.toString();
}
