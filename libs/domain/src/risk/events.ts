import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { ObjectiveId, PostId, YearId } from '../shared/id';
import type { RiskMatrix, Score } from './risk-matrix';
import type { CorporateState, RiskState } from './transitions';

type Facts = {
  readonly reference: string;
  readonly version: number;
  /** The performance year whose workflow reminds of the next review; null while there is none. */
  readonly remindedBy: YearId | null;
};

/** What happens to risks (stream `risk`) and to the council's matrix (stream `council`). Texts and reasons stand in `wording`. */
export type RiskEvent =
  | DomainEvent<'RiskEntered', Facts & { objectiveId: ObjectiveId | null; ownerPostId: PostId; inherent: Score; residual: Score; target: Score; nextReviewOn: CalendarDate }, 'risk'>
  | DomainEvent<'RiskReviewed', Facts & { was: Score; residual: Score; nextReviewOn: CalendarDate }, 'risk'>
  | DomainEvent<'RiskStateChanged', Facts & { was: RiskState; state: RiskState }, 'risk'>
  | DomainEvent<'RiskProposedForCorporateRegister', Facts & { residual: Score; appetite: number }, 'risk'>
  | DomainEvent<'CorporateRegisterDecided', Facts & { was: CorporateState; corporate: CorporateState }, 'risk'>
  | DomainEvent<'RiskMatrixSet', { was: RiskMatrix; becomes: RiskMatrix }, 'council'>;
