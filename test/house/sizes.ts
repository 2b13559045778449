import { isMigration, linesOf, type SourceFile } from './source-files';

const crumb = 15;
const heap = 300;
/** Of all files; more than that, and understanding a thing means opening many. */
const crumbsAtMost = 0.1;

/** Too many crumbs, said once with the folders that hold most; each heap by its name. Migrations aside. */
export function sizeFaults(files: readonly SourceFile[]): string[] {
  const own = files.filter((file) => !isMigration(file));
  const crumbs = own.filter((file) => linesOf(file) <= crumb);
  const heaps = own.filter((file) => linesOf(file) > heap).map((file) => `${file.path} has ${linesOf(file)} lines; at most ${heap}.`);
  if (crumbs.length < own.length * crumbsAtMost) return heaps;
  return [...heaps, `${crumbs.length} of ${own.length} files have ${crumb} lines or fewer; under one in ten. Most are in ${mostOf(crumbs)}.`];
}

function mostOf(crumbs: readonly SourceFile[]): string {
  const counts = new Map<string, number>();
  for (const { path } of crumbs) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 5);
  return most.map(([folder, count]) => `${folder} (${count})`).join(', ');
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
