import type { CalendarDate, Month } from '../calendar/dates';
import { monthHolding } from '../calendar/dates';
import type { ExceptionReport } from '../exception/exception-case';
import { writeFigure } from '../measure/write-figure';
import { type Decimal, decimal } from '../shared/decimal/decimal';
import type { RecoveryPlanContent } from './recovery-plan';

/** What is known already when somebody begins to write a plan. */
export interface KnownBefore {
  /** The measure's last figure and its target; null where the plan is about no measure, or there is none. */
  readonly measure: { readonly title: string; readonly unit: string; readonly decimals: number; readonly value: Decimal | null; readonly target: Decimal | null } | null;
  /** The manager's report on the exception that led to the plan. */
  readonly reported: ExceptionReport | null;
  /** Who is accountable, as an action's owner is written. */
  readonly owner: string;
  /** The months ahead, in order. */
  readonly months: readonly Month[];
}

/**
 * The plan that its manager begins with: what was reported and measured stands in it, the recommended option as its first action, and a
 * straight way from the last figure to the target, up to the month in which the report expects to be there. All of it can be changed.
 */
export function firstDraft({ measure, reported, owner, months }: KnownBefore): RecoveryPlanContent {
  const option = reported?.recommended == null ? undefined : reported.options[reported.recommended];
  const [start, goal] = [measure?.value ?? null, measure?.target ?? null];
  return {
    objective: measure === null || start === null || goal === null ? '' : `${measure.title}: from ${writeFigure(start, measure)} to ${writeFigure(goal, measure)}.`,
    causes: reported?.cause ?? '',
    startValue: start,
    goalValue: goal,
    trajectory: start === null || goal === null ? [] : straightWay(start, goal, monthsUntil(reported?.backOnTargetBy ?? null, months), measure?.decimals ?? 0),
    actions: option === undefined ? [] : [{ step: option.title, owner, dueOn: reported?.backOnTargetBy ?? '', prediction: option.benefit }],
    resources: '',
    cost: option?.cost ?? '',
    finance: '',
  };
}

/** The months up to the one in which the target is to be reached; all of them where none was said, or it lies further off. */
function monthsUntil(day: CalendarDate | null, months: readonly Month[]): readonly Month[] {
  const last = day === null ? -1 : months.indexOf(monthHolding(day));
  return last < 0 ? months : months.slice(0, last + 1);
}

/** Equal steps, so that the last month has the goal. */
function straightWay(start: Decimal, goal: Decimal, months: readonly Month[], decimals: number): RecoveryPlanContent['trajectory'] {
  const whole = decimal.subtract(goal, start);
  return months.map((month, index) => {
    const part = decimal.divide(decimal.multiply(whole, String(index + 1)), String(months.length), 6) ?? '0';
    return { month, value: decimal.round(decimal.add(start, part), decimals) };
  });
}
