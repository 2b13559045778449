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
