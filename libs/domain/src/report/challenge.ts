import type { Instant } from '../calendar/instants';
import type { ChallengeId, PersonId, ReportId } from '../shared/id';
import type { ChallengeBody } from './performance-report';

/** One thing a committee asked or disputed about a report, and what it was told. */
export interface Challenge {
  readonly id: ChallengeId;
  readonly reportId: ReportId;
  readonly body: ChallengeBody;
  /** As the minutes number them: 1, 2, 3 over the whole report. */
  readonly number: number;
  readonly text: string;
  readonly raisedBy: readonly PersonId[];
  readonly raisedAt: Instant;
  readonly answer: string | null;
  readonly answeredBy: readonly PersonId[];
  readonly answeredAt: Instant | null;
}
