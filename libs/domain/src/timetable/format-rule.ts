import { monthNames, weekdayNames } from '../calendar/date-format';
import type { Anchor, DateRule, Offset, RuleException } from './date-rule';
import type { StageKey } from './stage-key';

const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth'] as const;
const ordinal = (n: number): string => ordinals[n] ?? `${n}${['th', 'st', 'nd', 'rd'][n % 100 > 10 && n % 100 < 14 ? 0 : n % 10] ?? 'th'}`;
const monthOf = ({ month, afterYearEnd }: { month: number; afterYearEnd?: boolean }): string =>
  `${monthNames[month - 1]}${afterYearEnd === true ? ' after the year ends' : ''}`;

const periodEnds = {
  q1: 'quarter 1 ends',
  q2: 'quarter 2 ends',
  q3: 'quarter 3 ends',
  q4: 'quarter 4 ends',
  year: 'the year ends',
} as const;
const bodies: Readonly<Record<string, string>> = {
  scrutiny: 'scrutiny',
  cabinet: 'Cabinet',
  council: 'Full Council',
  service: 'service committee',
};

export const formatOffset = ({ days, count }: Offset): string => {
  const n = Math.abs(days);
  const kind = { working: 'working day', clear: 'clear day', calendar: 'day' }[count];
  return `${n} ${kind}${n === 1 ? '' : 's'} ${days < 0 ? 'before' : 'after'}`;
};

/**
 * A rule as people say it: '10 working days after quarter 1 ends', 'the second Monday of September', '5 clear days before "Scrutiny
 * challenges the half-year report"', 'the first Cabinet meeting on or after 1 December'. `titles` gives stages their names.
 */
export function formatRule(rule: DateRule, titles: (key: StageKey) => string): string {
  const from = formatAnchor(rule.from, titles);
  const counted = rule.offset === undefined || rule.offset.days === 0 ? from : `${formatOffset(rule.offset)} ${from}`;
  const bounds = [rule.notBefore && `not before ${formatRule(rule.notBefore, titles)}`, rule.notAfter && `not after ${formatRule(rule.notAfter, titles)}`];
  const bounded = [counted, ...bounds.filter(Boolean)].join(', but ');
  return rule.unless === undefined ? bounded : `${bounded}; ${formatException(rule.unless, titles)}`;
}

/** 'where that is polling day: 1 working day before polling day'. */
export function formatException({ from, to, then }: RuleException, titles: (key: StageKey) => string): string {
  const [first, last, instead] = [from, to, then].map((rule) => formatRule(rule, titles));
  return `where that is ${first === last ? `on ${first}` : `from ${first} to ${last}`}: ${instead}`;
}

function formatAnchor(from: Anchor, titles: (key: StageKey) => string): string {
  switch (from.on) {
    case 'date':
      return `${from.day} ${monthOf(from)}`;
    case 'nth-weekday':
      return `the ${ordinal(from.nth)} ${weekdayNames[from.weekday - 1]} of ${monthOf(from)}`;
    case 'nth-working-day':
      return `the ${ordinal(from.nth)} working day of ${monthOf(from)}`;
    case 'period-end':
      return periodEnds[from.period];
    case 'stage':
      return `“${titles(from.stage)}”`;
    case 'first-meeting':
      return `the first ${bodies[from.body] ?? from.body} meeting on or after ${formatRule(from.after, titles)}`;
  }
}
