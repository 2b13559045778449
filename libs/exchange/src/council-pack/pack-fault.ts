/** One fault of a pack, with all a person needs to find and mend it. */
export interface PackFault {
  readonly file: string;
  /** The row as a spreadsheet numbers it, the names of columns being row 1. Null: the file as a whole. */
  readonly row: number | null;
  readonly column: string | null;
  readonly found: string;
  readonly accepted: string;
}
