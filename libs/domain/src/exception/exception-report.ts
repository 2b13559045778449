import type { CalendarDate } from '../calendar';
import type { CauseCode } from './cause-code';

/**
 * What the manager tells the corporate review about a bad or missing figure: why, what was done, and what could be done.
 * Source: chesterfield 5.1 ("exception reports and options for improvement"); fields by practice.md C5.
 */
export interface ExceptionReport {
  readonly causeCode: CauseCode;
  readonly cause: string;
  readonly impact: string;
  readonly done: string;
  readonly options: readonly ImprovementOption[];
  /** Which option is recommended: its place in the list, from 0. Null in a report that is not finished. */
  readonly recommended: number | null;
  readonly backOnTargetBy: CalendarDate | null;
}

export interface ImprovementOption {
  readonly title: string;
  /** What it costs, in words or pounds as the manager writes it. */
  readonly cost: string;
  readonly benefit: string;
  readonly risk: string;
}
