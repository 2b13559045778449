import { linesOf, isMigration, type SourceFile } from './source-files';

const described = 20;

/**
 * Which of the largest files do not say in their first lines, in one sentence without "and", what they are: whoever has never seen a file can tell
 * whether it is theirs to open, and what needs an "and" is two files.
 */
export function largestFileFaults(files: readonly SourceFile[]): string[] {
  const largest = files.filter((file) => !isMigration(file)).sort((a, b) => linesOf(b) - linesOf(a)).slice(0, described);
  return largest.flatMap((file) => {
    const sentence = headOf(file);
    if (sentence === null) return [`${file.path} (${linesOf(file)} lines) does not begin by saying what it is.`];
    return /\band\b/.test(sentence) ? [`${file.path} (${linesOf(file)} lines) needs an "and": "${sentence}" Split it.`] : [];
  });
}

/** The first sentence of the comment that a file begins with, before or after its imports; null where it begins with none. */
function headOf({ text }: SourceFile): string | null {
  const [, comment] = /^(?:import [^;]*;\s*)*\/\*\*([\s\S]*?)\*\//.exec(text) ?? [];
  const words = comment?.replaceAll(/\n \*/g, ' ').replaceAll(/\s+/g, ' ').trim();
  return words === undefined ? null : (/^.*?[.:](?= |$)/.exec(words)?.[0] ?? words);
}
