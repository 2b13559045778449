/** What a turn is told: whose rows to read. Nothing that may have gone stale while the workflow waited. */
export interface TurnRequest {
  readonly councilId: string;
  readonly subjectId: string;
}
