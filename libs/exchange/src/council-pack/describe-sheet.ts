import { acceptedWords } from './accepted-words';
import type { Sheet } from './sheet';

/** A sheet of the format as a reader meets it in docs/council-pack.md: what it holds, what tells rows apart, its columns. */
export const describeSheet = (sheet: Sheet): string =>
  [
    `### ${sheet.name}`,
    '',
    `${sheet.holds} Rows are told apart by ${sheet.key.join(' and ')}.`,
    '',
    '| column | required | accepts | meaning |',
    '|---|---|---|---|',
    ...sheet.columns.map(({ name, required, accepts, meaning }) =>
      [`| \`${name}\``, required ? 'yes' : 'no', acceptedWords(accepts), `${meaning} |`].join(' | '),
    ),
  ].join('\n');
