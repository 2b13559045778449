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
