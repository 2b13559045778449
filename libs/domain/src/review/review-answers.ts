/** What the manager has written so far. A draft may lack anything; a submission may not (`sectionProgress`). */
export interface ReviewAnswers {
  readonly measures: string;
  readonly risks: string;
  readonly budget: string;
  /** One for each deliverable or action of the service, by its id. */
  readonly actions: readonly ActionProgress[];
  /** A word about the actions as a whole; needed only where the service has none listed. */
  readonly actionsNote: string;
  /** One for each issue which the last corporate review tagged for the service. */
  readonly issues: readonly IssueResponse[];
}

export interface ActionProgress {
  readonly actionId: string;
  readonly progress: ActionState | null;
  readonly note: string;
}

export type ActionState = 'done' | 'on-course' | 'behind' | 'not-started';

export interface IssueResponse {
  readonly issueId: string;
  readonly response: string;
}
