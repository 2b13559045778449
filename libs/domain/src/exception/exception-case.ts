import type { ExceptionDecision } from './exception-decision';
import type { ExceptionKind } from './exception-kind';
import type { ExceptionReason } from './found-exception';
import type { ExceptionReport } from './exception-report';

/** One exception of one round, from the moment a rule picked it to the corporate review's decision. */
export interface ExceptionCase {
  readonly id: string;
  readonly reference: string;
  readonly roundId: string;
  readonly kind: ExceptionKind;
  readonly serviceId: string;
  readonly measureId: string | null;
  readonly because: readonly ExceptionReason[];
  readonly state: ExceptionState;
  readonly report: ExceptionReport | null;
  /** Every person with a hand in the report; none of them may decide the exception. */
  readonly reportedBy: readonly string[];
  readonly decision: ExceptionDecision | null;
  readonly version: number;
}

/** `withdrawn`: the frozen figures no longer give it. */
export type ExceptionState = 'raised' | 'reported' | 'decided' | 'withdrawn';
