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

/** First row: column names. Rows without any content are left out, but counted, so that row numbers stay those people see. */
export function tableOf(records: readonly (readonly string[])[], notes: readonly string[]): Table {
  const columns = (records[0] ?? []).map((name) => name.trim());
  while (columns.at(-1) === '') columns.pop();
  const rows: TableRow[] = [];
  records.forEach((record, index) => {
    const cells = record.map((cell) => cell.trim());
    if (index > 0 && cells.some((cell) => cell !== '')) rows.push({ row: index + 1, cells });
  });
  return { columns, rows, notes };
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
