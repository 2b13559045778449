/** A rule that dates a stage: somewhere to count from, and how far; and what makes it no rule. */

import type { CalendarDate } from '../calendar/dates';
import { type FinancialYear, startYearOf } from '../calendar/financial-year';
import type { StageKey } from './stage-key';

/** A stretch of the financial year that ends on a known day: a quarter, a half or the year. */
export const rulePeriods = ['q1', 'q2', 'q3', 'q4', 'year'] as const;
export type RulePeriod = (typeof rulePeriods)[number];

/**
 * How a date is found: somewhere to count from, and how far. Everything people say of a timetable is one of these:
 * "1 April", "second Monday in September", "fifth working day of the month", "ten working days after the quarter ends",
 * "five clear days before the meeting", "the first Cabinet after the review", "two working days after Cabinet".
 * Months are 1 to 12 and lie within the financial year, or after its end where `afterYearEnd` says so.
 */
export interface DateRule {
  readonly from: Anchor;
  readonly offset?: Offset;
  /** The day is no earlier, and no later, than the day of another rule: "ten working days after scrutiny, but not before 1 September". */
  readonly notBefore?: DateRule;
  readonly notAfter?: DateRule;
  /** On another day where this one lies within a stretch of the year, both ends included: "unless that is polling day: the working day before". */
  readonly unless?: RuleException;
}

/** From the day of one rule to the day of another the day of a third is taken. */
export interface RuleException {
  readonly from: DateRule;
  readonly to: DateRule;
  readonly then: DateRule;
}

/** `clear` excludes both ends (agenda and meeting): five clear days is the sixth working day. Negative days count backwards. */
export interface Offset {
  readonly days: number;
  readonly count: 'working' | 'calendar' | 'clear';
}

export type Anchor =
  | { readonly on: 'date'; readonly month: number; readonly day: number; readonly afterYearEnd?: boolean }
  | { readonly on: 'nth-weekday'; readonly month: number; readonly weekday: number; readonly nth: number; readonly afterYearEnd?: boolean }
  | { readonly on: 'nth-working-day'; readonly month: number; readonly nth: number; readonly afterYearEnd?: boolean }
  | { readonly on: 'period-end'; readonly period: RulePeriod }
  | { readonly on: 'stage'; readonly stage: StageKey }
  /**
   * The first meeting on or after a date of a body: a committee's code, or its kind ('scrutiny', 'cabinet', 'council', 'service').
   * While none is arranged, `otherwise` gives a provisional date.
   */
  | { readonly on: 'first-meeting'; readonly body: string; readonly after: DateRule; readonly otherwise?: DateRule };

/** The largest numbers a rule holds; `days` either way. The fifth weekday and the 23rd working day are the last a month can have. */
export const ruleLimits = { days: 250, month: 12, day: 31, weekday: 7, nthWeekday: 5, nthWorkingDay: 23 } as const;

/** A committee in a rule: its code or its kind. */
export const ruleBodyPattern = /^[A-Za-z0-9 _.-]{1,60}$/;

/** The rule that names one day of a year, or of the nine months after it, which belong to it too; null for a day of neither. */
export function ruleOnDay(day: CalendarDate, year: FinancialYear): DateRule | null {
  const [calendarYear, month, of] = day.split('-').map(Number) as [number, number, number];
  const start = startYearOf(year);
  const isOfYear = calendarYear === start + (month < 4 ? 1 : 0);
  if (!isOfYear && (calendarYear !== start + 1 || month < 4)) return null;
  return { from: { on: 'date', month, day: of, ...(!isOfYear && { afterYearEnd: true }) } };
}

const between = (value: unknown, from: number, to: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const anchorFault = (from: Anchor, depth: number): string | null => {
  switch (from.on) {
    case 'date':
      if (!between(from.month, 1, ruleLimits.month)) return 'month';
      return between(from.day, 1, daysIn[from.month - 1] ?? 0) ? null : 'day';
    case 'nth-weekday':
      if (!between(from.month, 1, ruleLimits.month)) return 'month';
      if (!between(from.weekday, 1, ruleLimits.weekday)) return 'weekday';
      return between(from.nth, 1, ruleLimits.nthWeekday) ? null : 'nth';
    case 'nth-working-day':
      if (!between(from.month, 1, ruleLimits.month)) return 'month';
      return between(from.nth, 1, ruleLimits.nthWorkingDay) ? null : 'nth';
    case 'period-end':
      return rulePeriods.includes(from.period) ? null : 'period';
    case 'stage':
      return typeof from.stage === 'string' && from.stage !== '' ? null : 'stage';
    case 'first-meeting':
      if (typeof from.body !== 'string' || from.body === '') return 'body';
      return ruleFault(from.after, depth + 1) ?? (from.otherwise === undefined ? null : ruleFault(from.otherwise, depth + 1));
    default:
      return 'on';
  }
};

const exceptionStands = (unless: RuleException, depth: number): boolean =>
  typeof unless === 'object' && unless !== null && [unless.from, unless.to, unless.then].every((one) => ruleFault(one, depth) === null);

/**
 * The first part of a rule that makes no sense ('month', 'nth', 'days' …), or null when all of it does. A rule may come from a
 * form or a request, so nothing is taken for granted. At most 250 days either way, and no meeting within a meeting within a meeting.
 */
export function ruleFault(rule: DateRule, depth = 0): string | null {
  if (typeof rule !== 'object' || rule === null || typeof rule.from !== 'object' || rule.from === null || depth > 2) return 'from';
  const fault = anchorFault(rule.from, depth);
  if (fault !== null) return fault;
  for (const bound of [rule.notBefore, rule.notAfter]) if (bound !== undefined && ruleFault(bound, depth + 1) !== null) return 'bound';
  if (rule.unless !== undefined && !exceptionStands(rule.unless, depth + 1)) return 'unless';
  if (rule.offset === undefined) return null;
  if (!['working', 'calendar', 'clear'].includes(rule.offset.count)) return 'count';
  return between(rule.offset.days, -ruleLimits.days, ruleLimits.days) ? null : 'days';
}
