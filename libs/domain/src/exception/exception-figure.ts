/** What the exception rules need to know of one measure's figure in the quarter; the measure area answers each. */
export interface ExceptionFigure {
  readonly measureId: string;
  readonly serviceId: string;
  readonly level: 'green' | 'amber' | 'red' | 'no-data' | 'no-target' | 'data-only' | 'not-due';
  /** Against the last period: an improvement within the normal variation is `same`. */
  readonly direction: 'better' | 'same' | 'worse' | 'unknown';
  /** No earlier period on record was as good, and there were at least some to compare with. */
  readonly bestEver: boolean;
  /** At least 10 % better than the target, on the good side of the measure's polarity. */
  readonly tenPercentBetter: boolean;
  /** Whether the measure had to have a value in this quarter; an annual one has none due in quarters 1 to 3. */
  readonly due: boolean;
}
