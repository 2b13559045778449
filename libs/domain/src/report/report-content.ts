import type { FinancialYear } from '../calendar/financial-year';
import type { Instant } from '../calendar/instants';
import type { SnapshotContent } from '../review/snapshot';
import type { SnapshotId } from '../shared/id';
import type { ReportedDeliverable } from './deliverable-result';
import type { ReportHalf } from './performance-report';

/**
 * What a report says, whole: the text of its composer, the frozen figures of its quarter, and what the corporate reviews of the
 * period decided. Its digest is what scrutiny and Cabinet challenge and what is published.
 *
 * Source: chesterfield 5.3, "performance data, trends and the findings and actions for the service and corporate performance reviews".
 */
export interface ReportContent {
  readonly year: FinancialYear;
  readonly half: ReportHalf;
  readonly council: string;
  readonly summary: string;
  readonly snapshot: { readonly id: SnapshotId; readonly number: number; readonly hash: string; readonly takenAt: Instant };
  readonly figures: SnapshotContent['figures'];
  /** What the council plan set out to do, with what came of it. Reports of before do not say. */
  readonly deliverables?: readonly ReportedDeliverable[];
  readonly decisions: readonly ReportedDecision[];
  readonly issues: readonly { readonly quarter: number; readonly text: string; readonly services: readonly string[] }[];
  readonly reviews: readonly { readonly service: string; readonly state: string; readonly late: boolean }[];
}

export interface ReportedDecision {
  readonly quarter: number;
  readonly reference: string;
  readonly kind: string;
  readonly service: string;
  readonly measure: string | null;
  readonly decision: string;
  readonly reason: string;
}
