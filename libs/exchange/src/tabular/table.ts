/** A file as a person hands it in: its name, with folder parts removed, and its bytes. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One sheet as it was found: column names from its first row, then its rows under the numbers a spreadsheet shows them with. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** What was read otherwise than it was written, for the person who imports to check. */
  readonly notes: readonly string[];
}

/** Cells in the order of the columns, trimmed; an empty cell is the empty text. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
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

const inWords = (count: number): string => count.toLocaleString('en-GB');

/**
 * Takes a sheet's rows one after the other, the first of them the names of its columns. Rows without any content are left out, but keep
 * their number, so that row numbers stay those people see.
 */
export class TableBuilder {
  private columns: readonly string[] = [];
  private readonly rows: TableRow[] = [];
  private cells = 0;

  /** @throws UnreadableFile for more rows, columns or cells than `sheetLimits` */
  add(row: number, given: readonly string[]): void {
    if (row > sheetLimits.rows) throw new UnreadableFile(`more than ${inWords(sheetLimits.rows)} rows, blank ones counted`, `at most ${inWords(sheetLimits.rows)} rows a sheet`, row);
    const cells = given.map((cell) => trimmed(cell, row));
    const filled = cells.findLastIndex((cell) => cell !== '') + 1;
    if (filled > sheetLimits.columns) throw new UnreadableFile(`${inWords(filled)} columns`, `at most ${sheetLimits.columns} columns`, row);
    if (row === 1) this.columns = cells.slice(0, filled);
    else if (filled > 0) this.take({ row, cells: Array.from({ length: Math.max(filled, this.columns.length) }, (_, at) => cells[at] ?? '') });
  }

  done(notes: readonly string[]): Table {
    return { columns: this.columns, rows: this.rows, notes };
  }

  private take(row: TableRow): void {
    this.cells += row.cells.length;
    if (this.cells > sheetLimits.cells) throw new UnreadableFile(`more than ${inWords(sheetLimits.cells)} cells`, `at most ${inWords(sheetLimits.cells)} cells a sheet`, row.row);
    this.rows.push(row);
  }
}

function trimmed(cell: string, row: number): string {
  if (cell.length <= sheetLimits.cellLength) return cell.trim();
  throw new UnreadableFile(`a cell of ${inWords(cell.length)} characters`, `at most ${inWords(sheetLimits.cellLength)} characters a cell`, row);
}
