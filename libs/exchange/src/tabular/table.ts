/** A file as a person hands it in: its name, with folder parts removed, and its bytes. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A cell that holds something which cannot be taken for one thing only: what it is, in words, and what to write instead. */
export interface UnreadCell {
  readonly found: string;
  readonly accepted: string;
}

export const isUnread = (cell: unknown): cell is UnreadCell => typeof cell === 'object' && cell !== null && 'accepted' in cell;

/** One sheet as it was found: the names of its columns, then its rows under the numbers a spreadsheet shows them with. */
export interface Table {
  readonly columns: readonly string[];
  /** The row in which the names of the columns stand. */
  readonly headerRow: number;
  readonly rows: readonly TableRow[];
  /** What was read otherwise than it was written, for the person who imports to check. */
  readonly notes: readonly string[];
  /** What the columns are called where faults name them, if not by these names: a mapping's file has names of its own. */
  readonly labels?: readonly string[];
  /** Whether a comma in a number may stand for the decimal point, as it does in files that semicolons separate. */
  readonly commaIsDecimal: boolean;
}

/** Cells in the order of the columns, trimmed; an empty cell is the empty text. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** Cells that could not be read, by their place; their text is empty. */
  readonly unread?: ReadonlyMap<number, UnreadCell>;
}

/** A file that is not what its name says: thrown by the readers, told to the person as a fault of that file. */
export class UnreadableFile extends Error {
  constructor(
    readonly found: string,
    readonly accepted: string,
    /** The spreadsheet row, where one is known. */
    readonly row: number | null = null,
    readonly column: string | null = null,
  ) {
    super(`${found}; accepted: ${accepted}`);
  }
}

/** The most that one sheet may hold. A large council's has a tenth of it; whoever sends more wants something else of us. */
export const sheetLimits = { rows: 100_000, columns: 200, cells: 1_000_000, cellLength: 20_000 } as const;

/** Among so many filled rows the names of the columns are looked for: titles and dates of a print-out stand above them. */
const headerWithin = 20;

const inWords = (count: number): string => count.toLocaleString('en-GB');

/** Whether a row holds the names of the columns that its reader looks for. */
export type IsHeader = (cells: readonly string[]) => boolean;

/**
 * Takes a sheet's rows one after the other. The first that holds the names of the columns is the header, or, where none does, the first with
 * any content; what stands above it is passed over with a note. Rows without any content are left out, but keep their number, so that row
 * numbers stay those people see.
 */
export class TableBuilder {
  private header: TableRow | undefined;
  private readonly above: TableRow[] = [];
  private readonly rows: TableRow[] = [];
  private cells = 0;

  constructor(private readonly isHeader: IsHeader = () => true) {}

  /** @throws UnreadableFile for more rows, columns or cells than `sheetLimits` */
  add(row: number, given: readonly (string | UnreadCell)[]): void {
    if (row > sheetLimits.rows) throw new UnreadableFile(`more than ${inWords(sheetLimits.rows)} rows, blank ones counted`, `at most ${inWords(sheetLimits.rows)} rows a sheet`, row);
    const found = filledRow(row, given);
    if (found === undefined) return;
    if (this.header !== undefined) this.take(found);
    else if (this.isHeader(found.cells)) this.header = found;
    else this.above.push(found);
    if (this.header === undefined && this.above.length >= headerWithin) this.beginWithFirst();
  }

  done(notes: readonly string[], commaIsDecimal = false): Table {
    if (this.header === undefined) this.beginWithFirst();
    const { cells: columns, row: headerRow } = this.header ?? { cells: [], row: 1 };
    const rows = this.rows.map(({ cells, ...row }) => ({ ...row, cells: Array.from({ length: Math.max(cells.length, columns.length) }, (_, at) => cells[at] ?? '') }));
    return { columns, headerRow, rows, notes: [...notes, ...this.passedOver()], commaIsDecimal };
  }

  /** No row has the names that were looked for: the first is taken for them, so that what is wrong with it is told. */
  private beginWithFirst(): void {
    const [first, ...rest] = this.above.splice(0);
    this.header = first;
    for (const row of rest) this.take(row);
  }

  private passedOver(): string[] {
    return this.above.map(({ row, cells }) => `row ${row}, above the names of the columns, was passed over: ${cells.filter((cell) => cell !== '').join(', ').slice(0, 80)}`);
  }

  private take(row: TableRow): void {
    this.cells += Math.max(row.cells.length, this.header!.cells.length);
    if (this.cells > sheetLimits.cells) throw new UnreadableFile(`more than ${inWords(sheetLimits.cells)} cells`, `at most ${inWords(sheetLimits.cells)} cells a sheet`, row.row);
    this.rows.push(row);
  }
}

/** The row without the empty cells at its end; undefined for one that holds nothing. */
function filledRow(row: number, given: readonly (string | UnreadCell)[]): TableRow | undefined {
  const cells = given.map((cell) => (isUnread(cell) ? '' : trimmed(cell, row)));
  const filled = cells.findLastIndex((cell, at) => cell !== '' || isUnread(given[at]!)) + 1;
  if (filled > sheetLimits.columns) throw new UnreadableFile(`${inWords(filled)} columns`, `at most ${sheetLimits.columns} columns`, row);
  if (filled === 0) return undefined;
  const unread = new Map(given.flatMap((cell, at) => (isUnread(cell) ? [[at, cell] as const] : [])));
  return { row, cells: cells.slice(0, filled), ...(unread.size > 0 && { unread }) };
}

function trimmed(cell: string, row: number): string {
  if (cell.length <= sheetLimits.cellLength) return cell.trim();
  throw new UnreadableFile(`a cell of ${inWords(cell.length)} characters`, `at most ${inWords(sheetLimits.cellLength)} characters a cell`, row);
}
