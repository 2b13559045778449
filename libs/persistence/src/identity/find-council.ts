import type { SignInDirectory } from './sign-in-directory';

/** The council of a slug, before any council is entered; undefined when there is none. */
export async function findCouncil(directory: SignInDirectory, slug: string): Promise<string | undefined> {
  const { rows } = await directory.pool.query<{ id: string }>('select id from council where slug = $1', [slug]);
  return rows[0]?.id;
}
