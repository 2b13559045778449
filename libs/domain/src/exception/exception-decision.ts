import type { CalendarDate, Instant } from '../calendar';
import type { DecisionKind } from './decision-kind';

/** What the corporate review decided about an exception. */
export interface ExceptionDecision {
  readonly decision: DecisionKind;
  readonly reason: string;
  /** The option chosen from the report, by its place; null where none was. */
  readonly option: number | null;
  readonly resources: ResourceAlignment | null;
  /** The day of the clinic, where one is called. */
  readonly clinicOn: CalendarDate | null;
  readonly decidedBy: readonly string[];
  readonly decidedAt: Instant;
}

/** Source: chesterfield 5.1, "aligning resources to improve areas of greatest need". Amount as people write it. */
export interface ResourceAlignment {
  readonly from: string;
  readonly to: string;
  readonly amount: string;
}
