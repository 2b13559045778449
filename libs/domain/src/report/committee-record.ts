/** What is on record of a report besides the challenge: whether its recommendation is supported, and what each committee decided. */

import type { CalendarDate } from '../calendar/dates';
import type { ChallengeBody } from './performance-report';

/** What a committee can decide about a report, in the order of the form. */
export const committeeDecisions = {
  noted: 'Noted',
  agreed: 'Agreed',
  'agreed-with-changes': 'Agreed, with changes that it names',
  'referred-back': 'Referred back',
} as const;
export type CommitteeDecisionKind = keyof typeof committeeDecisions;

/** A committee's decision, of the composition that it had before it. */
export interface CommitteeDecision {
  readonly body: ChallengeBody;
  readonly decision: CommitteeDecisionKind;
  readonly statement: string;
  readonly decidedOn: CalendarDate;
}

/** Source: chesterfield, the end of the framework's own report: "Officer recommendation supported. Signed. Date. Comments (if applicable)". */
export interface ReportSignOff {
  readonly supported: boolean;
  readonly signedBy: string;
  readonly signedOn: CalendarDate;
  readonly comments: string;
}
