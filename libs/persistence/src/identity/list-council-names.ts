import type { SignInDirectory } from './sign-in-directory';

/** Every council by id, slug and name, before any is entered. */
export async function listCouncilNames(directory: SignInDirectory): Promise<readonly { readonly id: string; readonly slug: string; readonly name: string }[]> {
  const { rows } = await directory.pool.query<{ id: string; slug: string; name: string }>('select id, slug, name from council order by slug');
  return rows;
}
