/** An objective of a service, unit or person, as far as its plan's completeness goes. */
export interface ObjectiveInPlan {
  readonly id: string;
  readonly title: string;
  /** What is to be reached this year; at unit level this is the target. */
  readonly target: string | null;
  /** Whether a way leads from it up to the council plan. */
  readonly reachesCouncilPlan: boolean;
  /** Why it does not, where it does not. */
  readonly breakReason: string | null;
}
