/**
 * One measure's figure as it was frozen: everything a page or a report needs, so that it reads the same whatever is changed later.
 * Decimals are text, unrounded; `why` is the status rule in one sentence with its numbers.
 */
export interface FrozenFigure {
  readonly measureId: string;
  readonly ref: string;
  readonly title: string;
  readonly serviceId: string;
  readonly serviceName: string;
  readonly dimension: string;
  readonly group: string;
  readonly unit: string;
  readonly decimals: number;
  readonly period: string;
  readonly value: string | null;
  readonly target: string | null;
  readonly level: 'green' | 'amber' | 'red' | 'no-data' | 'no-target' | 'data-only' | 'not-due';
  readonly why: string;
  /** Against the period before, and against the same period last year. */
  readonly shortTravel: string;
  readonly longTravel: string;
  readonly bestEver: boolean;
  readonly tenPercentBetter: boolean;
  readonly due: boolean;
  readonly provisional: boolean;
  readonly commentary: string;
  /** Which version of the value it is; a correction after the freeze is a later one. */
  readonly valueVersion: number | null;
}
