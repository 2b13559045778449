import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the shipped code. */
export interface SourceFile {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

const roots = ['libs', 'apps'];

/** The shipped code below `folder` with one of these endings: specs, testing folders and builds left out. */
export function sourceFiles(folder: string, endings: readonly string[] = ['.ts']): SourceFile[] {
  return roots.flatMap((root) =>
    readdirSync(join(folder, root), { recursive: true, encoding: 'utf8' })
      .map((path) => join(root, path))
      .filter((path) => /^[^/]+\/[^/]+\/src\//.test(path) && endings.some((ending) => path.endsWith(ending)))
      .filter((path) => !/\.(spec|d)\.ts$|\/testing\/|\/node_modules\//.test(path))
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') })),
  );
}

/** Migrations are as long as what they change, and each is a file of its own. */
export const isMigration = ({ path }: SourceFile): boolean => /\/(migrations|backfills)\//.test(path);

export const linesOf = ({ text }: SourceFile): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
