/** An objective of the council plan: what is delivered in the year, what is true when the plan ends, and the one service that leads. */
export interface CouncilPlanObjective {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly deliverable: string;
  readonly endOfPlanResult: string;
  /** Null while not allocated, which stops publication. */
  readonly leadServiceId: string | null;
}
