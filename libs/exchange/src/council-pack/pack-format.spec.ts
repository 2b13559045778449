import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSchema } from './council-pack';
import { formatAccepted, type Sheet } from './pack-format';

const printed = readFileSync(join(__dirname, '../../../../docs/council-pack.md'), 'utf8');

/** A sheet of the format as a reader meets it in docs/council-pack.md: what it holds, what tells rows apart, its columns. */
const describeSheet = (sheet: Sheet): string =>
  [
    `### ${sheet.name}`,
    '',
    `${sheet.holds} Rows are told apart by ${sheet.key.join(' and ')}.`,
    '',
    '| column | required | accepts | meaning |',
    '|---|---|---|---|',
    ...sheet.columns.map(({ name, required, accepts, meaning }) =>
      [`| \`${name}\``, required ? 'yes' : 'no', formatAccepted(accepts), `${meaning} |`].join(' | '),
    ),
  ].join('\n');

describe('the printed format of the council pack', () => {
  it.each(packSchema.map((sheet) => [sheet.name, sheet] as const))('says of the sheet %s what the check accepts', (_, sheet) => {
    expect(printed).toContain(describeSheet(sheet));
  });

  it('has no sheet that the check does not know', () => {
    const names = [...printed.matchAll(/^### (.+)$/gm)].map((found) => found[1]);
    expect(names).toEqual(packSchema.map(({ name }) => name));
  });

  it('names only sheets of the format in its references', () => {
    const names = new Set<string>(packSchema.map(({ name }) => name));
    const named = packSchema.flatMap(({ columns }) => columns.flatMap(({ accepts }) => (accepts.type === 'reference' ? [accepts.sheet] : [])));
    expect(named.filter((name) => !names.has(name))).toEqual([]);
  });
});
