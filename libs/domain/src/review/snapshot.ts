/** The figures of a quarter frozen when its round closed. */

import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { Instant } from '../calendar/instants';
import type { FormerService } from '../measure/former-service';
import type { MeasureId, RoundId, ServiceId, SnapshotId } from '../shared/id';

/**
 * One measure's figure as it was frozen: everything a page or a report needs, so that it reads the same whatever is changed later.
 * Decimals are text, unrounded; `why` is the status rule in one sentence with its numbers.
 */
export interface FrozenFigure {
  readonly measureId: MeasureId;
  readonly ref: string;
  readonly title: string;
  readonly serviceId: ServiceId;
  readonly serviceName: string;
  /** The service that figures on this line are of, where services merged or split meanwhile. */
  readonly formerly?: FormerService;
  readonly dimension: string;
  readonly group: string;
  readonly unit: string;
  readonly decimals: number;
  readonly period: string;
  readonly value: string | null;
  readonly target: string | null;
  readonly level: 'green' | 'amber' | 'red' | 'waiting' | 'no-data' | 'no-cases' | 'no-target' | 'data-only' | 'not-due';
  readonly why: string;
  /** Against the period before, and against the same period last year. */
  readonly shortTravel: string;
  readonly longTravel: string;
  readonly bestEver: boolean;
  readonly tenPercentBetter: boolean;
  readonly due: boolean;
  readonly provisional: boolean;
  /** No second person had verified it. Snapshots of before do not say. */
  readonly unverified?: boolean;
  readonly commentary: string;
  /** Which version of the value it is; a correction after the freeze is a later one. */
  readonly valueVersion: number | null;
}

/**
 * The figures of a quarter as they stood when its round closed, for scrutiny and Cabinet alike and at the same moment. Never
 * changed: a correction makes a later one that names the one it replaces.
 *
 * Source: chesterfield 5.1 ("access the information in tandem"); source-systems B9.4.
 */
export interface Snapshot {
  readonly id: SnapshotId;
  readonly roundId: RoundId;
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
