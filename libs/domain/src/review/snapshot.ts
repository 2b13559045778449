import type { FinancialYear, Instant, Quarter } from '../calendar';
import type { FrozenFigure } from './frozen-figure';

/**
 * The figures of a quarter as they stood when its round closed, for scrutiny and Cabinet alike and at the same moment. Never
 * changed: a correction makes a later one that names the one it replaces.
 *
 * Source: chesterfield 5.1 ("access the information in tandem"); source-systems B9.4.
 */
export interface Snapshot {
  readonly id: string;
  readonly roundId: string;
  /** 1 for the one taken at the close, then 2, 3 for corrections. */
  readonly number: number;
  readonly replaces: string | null;
  /** Why it was taken again; empty for the first. */
  readonly reason: string;
  readonly takenAt: Instant;
  /** SHA-256 over the content, as every reader can compute it again. */
  readonly hash: string;
  readonly content: SnapshotContent;
}

export interface SnapshotContent {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly figures: readonly FrozenFigure[];
}
