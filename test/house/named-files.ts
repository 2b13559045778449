import type { SourceFile } from './source-files';

/**
 * Which files the documents name that are not there any more: whoever follows a document to the code finds what it speaks of. A decision that another one took the place of
 * speaks of its own day.
 */
export function namedFileFaults(documents: readonly SourceFile[], paths: readonly string[]): string[] {
  const known = paths.map((path) => `/${path}`);
  const isThere = (name: string): boolean => known.some((path) => path.endsWith(`/${name}`) || path.replace(/\/(libs|apps)\/(\w+)\/src\//, '/$2/').endsWith(`/${name}`));
  return documents
    .filter(({ text }) => !/^Date: .*Status: superseded/m.test(text))
    .flatMap(({ path, text }) => [...text.matchAll(/`((?:[\w-]+\/)*[\w.-]+\.(?:ts|njk))`/g)].map(([, name]) => name!).filter((name) => !isThere(name)).map((name) => `${path} names ${name}, which is not there.`));
}
