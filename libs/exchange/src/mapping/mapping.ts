/** How a council's own file is read as sheets of the council pack: written once, kept as a file, and used again each quarter. */

import { decimal } from '@golden-thread/domain/shared/decimal/decimal';
import { type PackFault, packSchema, type SheetName } from '../council-pack/council-pack';
import { sheetNamed } from '../council-pack/rules/pack-rule';

/** A column of the file as the source of one of the format. */
export interface FileColumn {
  readonly column: string;
  /** The file's words, and the format's. */
  readonly spellings?: Readonly<Record<string, string>>;
  /** Words that stand with its numbers, and what such a number is multiplied by: "%" is 1, "£k" is 1000. */
  readonly units?: Readonly<Record<string, string>>;
  /** What an empty cell stands for; and any other, where it is not its own text that counts. */
  readonly blank?: string;
  /** Its cells are targets in words: the number that such a wording says, where it says one alone. */
  readonly saysTarget?: boolean;
  readonly filled?: string;
  /** Of a code of the file's own its number counts, behind these letters: ACT/07 is AC-7. */
  readonly numberAfter?: string;
}

/** Where a column of the format comes from: a column of the file, or the same text in every row. */
export type ColumnSource = FileColumn | { readonly constant: string };

/** One sheet of the format that the file holds. */
export interface SheetMapping {
  readonly sheet: SheetName;
  readonly columns: Readonly<Record<string, ColumnSource>>;
  /** Columns of the format without which a row says nothing here: where one is blank, the row is left out. */
  readonly leaveOutWhereBlank?: readonly string[];
  /** A row is left out here, too, where a column of the file says one of these words. */
  readonly leaveOutWhere?: TextsOfColumn;
  /** A row that says again what one before said is left out: somebody who stands in an extract once a post. */
  readonly once?: boolean;
}

/** A column of the file, and words that its cells may hold. */
export interface TextsOfColumn {
  readonly column: string;
  readonly contain: readonly string[];
}

/** Words by which the file says that there is no figure: the whole of a cell ("TBC"), or part of a note beside a 0 ("yet to be confirmed"). */
export interface Missing {
  readonly cells?: readonly string[];
  readonly notes?: TextsOfColumn;
}

export interface Mapping {
  readonly name: string;
  readonly sheets: readonly SheetMapping[];
  readonly missing?: Missing;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');
const isSheetName = (value: unknown): value is SheetName => packSchema.some(({ name }) => name === value);

const isSource = (value: unknown): value is ColumnSource =>
  isRecord(value) &&
  ((typeof value['column'] === 'string' && isWords(value['spellings']) && isUnits(value['units']) && [value['blank'], value['filled'], value['numberAfter']].every((text) => text === undefined || typeof text === 'string') && [undefined, true, false].includes(value['saysTarget'] as boolean | undefined)) ||
    typeof value['constant'] === 'string');

const isWords = (words: unknown): boolean => words === undefined || (isRecord(words) && isTexts(Object.values(words)));
const isUnits = (units: unknown): boolean => isWords(units) && Object.values(units ?? {}).every((by) => decimal.isDecimal(String(by)));
const isWordsOfColumn = (value: unknown): boolean => value === undefined || (isRecord(value) && typeof value['column'] === 'string' && isTexts(value['contain']));

const wordsOfColumn = '{ "column": "…", "contain": ["…"] }';

type Say = (where: string, found: string, accepted: string) => void;

function readSheet(given: unknown, where: string, say: Say): SheetMapping | undefined {
  if (!isRecord(given) || !isSheetName(given['sheet'])) {
    say(`${where}.sheet`, String(isRecord(given) ? given['sheet'] : given), packSchema.map(({ name }) => name).join(', '));
    return undefined;
  }
  const names = sheetNamed(given['sheet']).columns.map(({ name }) => name);
  const columns = isRecord(given['columns']) ? given['columns'] : {};
  if (Object.keys(columns).length === 0) say(`${where}.columns`, 'nothing', `for each column its source, of ${names.join(', ')}`);
  for (const [name, source] of Object.entries(columns)) {
    if (!names.includes(name)) say(`${where}.columns.${name}`, name, names.join(', '));
    else if (!isSource(source)) say(`${where}.columns.${name}`, JSON.stringify(source), '{ "column": "…", "spellings": { … }, "units": { "%": "1" }, "blank": "…" } or { "constant": "…" }');
  }
  const blank = given['leaveOutWhereBlank'];
  if (blank !== undefined && !(isTexts(blank) && blank.every((name) => Object.hasOwn(columns, name)))) say(`${where}.leaveOutWhereBlank`, JSON.stringify(blank), `columns of this sheet: ${Object.keys(columns).join(', ')}`);
  if (!isWordsOfColumn(given['leaveOutWhere'])) say(`${where}.leaveOutWhere`, JSON.stringify(given['leaveOutWhere']), wordsOfColumn);
  if (given['once'] !== undefined && typeof given['once'] !== 'boolean') say(`${where}.once`, JSON.stringify(given['once']), 'true or false');
  return given as unknown as SheetMapping;
}

/** A mapping from the text of its file, or everything that is wrong with it. */
export function readMapping(file: string, text: string): { readonly mapping: Mapping } | { readonly faults: readonly PackFault[] } {
  const faults: PackFault[] = [];
  const say: Say = (where, found, accepted) => void faults.push({ file, row: null, column: where, found, accepted });
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return { faults: [{ file, row: null, column: null, found: 'text that is no JSON', accepted: 'a mapping, as in docs/how-to/import-your-council.md' }] };
  }
  const { name, sheets, missing } = isRecord(given) ? given : {};
  if (typeof name !== 'string' || name.trim() === '') say('name', String(name), 'what the mapping is called');
  if (!Array.isArray(sheets) || sheets.length === 0) say('sheets', JSON.stringify(sheets ?? null), 'a list of one sheet or more');
  else sheets.forEach((sheet, at) => readSheet(sheet, `sheets.${at}`, say));
  const { cells, notes } = isRecord(missing) ? missing : {};
  if (cells !== undefined && !isTexts(cells)) say('missing.cells', JSON.stringify(cells), 'a list of words');
  if (!isWordsOfColumn(notes)) say('missing.notes', JSON.stringify(notes), wordsOfColumn);
  return faults.length > 0 ? { faults } : { mapping: given as Mapping };
}
