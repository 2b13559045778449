/** An import that is undone as a whole: how its rows stood before it, and what stands in the way. */

import type { Instant } from '../calendar/instants';
import type { Id } from '../shared/id';

/** So many days an import may be undone as a whole; then how its rows stood before is forgotten, because it is data about people. */
export const daysToUndo = 30;

/** How long the reason for undoing an import may be: characters. */
export const longestUndoReason = 2000;

/** A row that an import brought or changed, and how it stood before. */
export interface UndoRow {
  readonly sheet: string;
  /** The thing's id; of a target, a figure or a published status the measure's, of a link the contributing objective's. */
  readonly id: Id;
  /** What tells it from others beside the id: the period, the objective that is led up to, the plan that was begun for it. */
  readonly beside: string | null;
  readonly ref: string;
  /** Its cells before, in the columns of the sheet; null: it was not there. */
  readonly was: Readonly<Record<string, unknown>> | null;
  /** The columns that the import changed. */
  readonly columns: readonly string[];
}

/** Somebody who has built on what an import brought. */
export interface BuiltOnImport {
  readonly who: string;
  /** On what, in words: "post Repairs manager". */
  readonly what: string;
  readonly at: Instant;
}

/** What undoing an import would do, and who has built on it: as long as anybody has, it is not undone. */
export interface UndoPreview {
  readonly rows: readonly UndoRow[];
  readonly builtOn: readonly BuiltOnImport[];
}
