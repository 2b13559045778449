import { isMigration, linesOf, type SourceFile } from './source-files';

const crumb = 15;
const heap = 300;
/** Nine files in ten are shorter than this. */
const usual = 160;
/** Of all files; more than that, and understanding a thing means opening many. */
const crumbsAtMost = 0.1;
/** Of all files; more than that, and they hold more than one thing. */
const longAtMost = 0.1;

/** Too many crumbs, said once with the folders that hold most; too many long files, said once with the longest; each heap by its name. Migrations aside. */
export function sizeFaults(files: readonly SourceFile[]): string[] {
  const own = files.filter((file) => !isMigration(file));
  const crumbs = own.filter((file) => linesOf(file) <= crumb);
  const heaps = own.filter((file) => linesOf(file) > heap).map((file) => `${file.path} has ${linesOf(file)} lines; at most ${heap}.`);
  return [
    ...heaps,
    ...(crumbs.length < own.length * crumbsAtMost ? [] : [`${crumbs.length} of ${own.length} files have ${crumb} lines or fewer; under one in ten. Most are in ${mostOf(crumbs)}.`]),
    ...longFaults(own),
  ];
}

function longFaults(own: readonly SourceFile[]): string[] {
  const long = own.filter((file) => linesOf(file) >= usual).sort((a, b) => linesOf(b) - linesOf(a));
  if (long.length <= own.length * longAtMost) return [];
  return [`${long.length} of ${own.length} files have ${usual} lines or more; at most one in ten. The longest: ${long.slice(0, 5).map((file) => `${file.path} (${linesOf(file)})`).join(', ')}.`];
}

function mostOf(crumbs: readonly SourceFile[]): string {
  const counts = new Map<string, number>();
  for (const { path } of crumbs) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1);
  const most = [...counts].sort(([, a], [, b]) => b - a).slice(0, 5);
  return most.map(([folder, count]) => `${folder} (${count})`).join(', ');
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
