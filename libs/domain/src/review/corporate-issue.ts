/**
 * What a corporate review wants a service to take back to its teams. Part 2 of the service's next review lists exactly these.
 * Source: chesterfield 5.2, "to disseminate the issues emerging from the corporate performance review".
 */
export interface CorporateIssue {
  readonly id: string;
  readonly roundId: string;
  /** The exception it came from; null where the review raised it by itself. */
  readonly exceptionId: string | null;
  readonly text: string;
  readonly serviceIds: readonly string[];
}
