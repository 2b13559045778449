import type { Anchor, DateRule } from './date-rule';
import { periods } from './period';

const between = (value: unknown, from: number, to: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const anchorFault = (from: Anchor, depth: number): string | null => {
  switch (from.on) {
    case 'date':
      if (!between(from.month, 1, 12)) return 'month';
      return between(from.day, 1, daysIn[from.month - 1] ?? 0) ? null : 'day';
    case 'nth-weekday':
      if (!between(from.month, 1, 12)) return 'month';
      if (!between(from.weekday, 1, 7)) return 'weekday';
      return between(from.nth, 1, 5) ? null : 'nth';
    case 'nth-working-day':
      if (!between(from.month, 1, 12)) return 'month';
      return between(from.nth, 1, 23) ? null : 'nth';
    case 'period-end':
      return periods.includes(from.period) ? null : 'period';
    case 'stage':
      return typeof from.stage === 'string' && from.stage !== '' ? null : 'stage';
    case 'first-meeting':
      if (typeof from.body !== 'string' || from.body === '') return 'body';
      return ruleFault(from.after, depth + 1) ?? (from.otherwise === undefined ? null : ruleFault(from.otherwise, depth + 1));
    default:
      return 'on';
  }
};

/**
 * The first part of a rule that makes no sense ('month', 'nth', 'days' …), or null when all of it does. A rule may come from a
 * form or a request, so nothing is taken for granted. At most 250 days either way, and no meeting within a meeting within a meeting.
 */
export function ruleFault(rule: DateRule, depth = 0): string | null {
  if (typeof rule !== 'object' || rule === null || typeof rule.from !== 'object' || rule.from === null || depth > 2) return 'from';
  const fault = anchorFault(rule.from, depth);
  if (fault !== null || rule.offset === undefined) return fault;
  if (!['working', 'calendar', 'clear'].includes(rule.offset.count)) return 'count';
  return between(rule.offset.days, -250, 250) ? null : 'days';
}
