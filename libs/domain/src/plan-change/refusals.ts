import type { Approver } from './reach';
import type { AnswerState, PlanChangeState } from './transitions';

/** Why something about a change of a plan can be refused, and what each refusal tells. */
export interface PlanChangeRefusals {
  readonly NoSuchPlanChange: null;
  readonly PlanNotInForce: null;
  readonly NotYoursToChangePlan: { readonly plan: string };
  readonly PlanChangeReasonMissing: null;
  readonly NothingChanges: null;
  readonly ChangedTitleMissing: null;
  readonly ChangedTargetMissing: null;
  readonly ChangedResultMissing: null;
  /** A deliverable of the council plan has its one lead service. */
  readonly ChangedLeadMissing: null;
  /** An objective that is added, or that is to serve something else, leads up to the council plan or says why not. `reference`: null of one that is added. */
  readonly ChangedThreadMissing: { readonly reference: string | null };
  /** What the council plan's objectives serve is their priority. */
  readonly CouncilPlanServesPriority: null;
  /** Another proposal, not yet in effect, edits the same objective. */
  readonly ObjectiveBeingChanged: { readonly reference: string; readonly by: string };
  readonly LastObjectiveDropped: null;
  readonly EditsOfSeveralDirectors: null;
  readonly PlanChangeNotProposed: { readonly state: PlanChangeState };
  readonly PlanChangeDecidedByAuthor: null;
  /** `approver`: who decides it. */
  readonly NotYoursToDecideChange: { readonly approver: Approver };
  readonly MinuteMissing: null;
  readonly MeetingMissing: null;
  readonly MeetingOfAnotherBody: { readonly approver: Approver };
  readonly MeetingNotYetHeld: null;
  readonly RemarkMissing: null;
  readonly CannotBeCalledIn: { readonly state: PlanChangeState };
  readonly CallInOver: null;
  readonly NotCalledIn: { readonly state: PlanChangeState };
  readonly NoAnswerAsked: null;
  readonly AnsweredAlready: { readonly state: AnswerState };
  readonly AnswerReasonMissing: null;
}
export type PlanChangeRefusal = keyof PlanChangeRefusals;
