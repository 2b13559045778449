import type { SourceFile } from './source-files';

/** A largest number or length said in a decorator of a form or a body, and in a description of either; comments are no code. */
const typedInCode = [
  /@(?:MaxLength|ArrayMaxSize|Max|UpTo|TextField|SaidField)\(\s*-?\d/,
  /@(?:Length|Whole)\(\s*-?\w+,\s*\d/,
  /@Matches\([^\n]*\{\d+,\d+\}/,
  /\b(?:maxLength|maxItems|maximum): \d/,
];
const typedInTemplates = [/\bmax(?:length|words)"?\s*[:=]\s*"?\d/i];
const isComment = (line: string): boolean => /^\s*(?:\/?\*|\/\/)/.test(line);

/**
 * Where a page or the REST interface types a limit as a number. A limit stands beside domain's type, by name, and both read it there:
 * typed twice, they part one day, and what a page takes the other refuses.
 */
export function limitFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('apps/api/src/') && !path.endsWith('.spec.ts'))
    .flatMap(({ path, text }) => {
      const patterns = path.endsWith('.njk') ? typedInTemplates : typedInCode;
      return text
        .split('\n')
        .filter((line) => !isComment(line) && patterns.some((pattern) => pattern.test(line)))
        .map((line) => `${path} types a limit: ${line.trim()} Name it beside domain's type, and read it from there.`);
    });
}
