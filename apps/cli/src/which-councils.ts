import { listCouncilNames, openSignInDirectory } from '@golden-thread/persistence/identity';

/** The councils of the installation; with a slug, that one alone. */
export async function whichCouncils(signInUrl: string, slug: string | undefined) {
  const directory = openSignInDirectory(signInUrl);
  try {
    const all = await listCouncilNames(directory);
    return slug === undefined ? all : all.filter((council) => council.slug === slug);
  } finally {
    await directory.close();
  }
}
