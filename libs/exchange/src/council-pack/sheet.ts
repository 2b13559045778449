import type { Accepts } from './accepts';

/** One column of the format. `when` says, for an optional one, when it is wanted after all. */
export interface Column {
  readonly name: string;
  readonly accepts: Accepts;
  readonly required: boolean;
  readonly meaning: string;
}

/** One sheet of the format: `posts.csv` in a folder, or the sheet `posts` of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly holds: string;
  /** The columns that together tell one row from another. */
  readonly key: readonly string[];
  readonly columns: readonly Column[];
}
