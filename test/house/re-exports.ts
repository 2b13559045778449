import { createSourceFile, isExportDeclaration, ScriptTarget } from 'typescript';
import type { SourceFile } from './source-files';

/** The names that every page imports, from one place: the one file that passes on. */
const named = ['apps/api/src/web/kit.ts'];

/** Files that do nothing but pass on what others export, and every index.ts: both hide what nobody uses, and cost a search each. */
export function reExportFaults(files: readonly SourceFile[]): string[] {
  const others = files.filter(({ path }) => !named.includes(path));
  return others.flatMap((file) => {
    if (file.path.endsWith('/index.ts')) return [`${file.path} is an index; import the file itself.`];
    return isPassingOn(file) ? [`${file.path} only passes on what others export; import the file itself.`] : [];
  });
}

function isPassingOn({ path, text }: SourceFile): boolean {
  const { statements } = createSourceFile(path, text, ScriptTarget.Latest);
  return statements.length > 0 && statements.every((statement) => isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);
}
