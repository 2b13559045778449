/** A rule as a timetable's text has it: "10 working days after quarter 1 end", "second Monday of September"; written and read. */

import { monthNames, weekdayNames } from '../../calendar/date-format';
import { type Anchor, type DateRule, type Offset, ruleBodyPattern, type RuleException, ruleFault, type RulePeriod } from '../date-rule';
import { stageKeyPattern } from '../stage-key';

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'] as const;
const periods: Readonly<Record<RulePeriod, string>> = { q1: 'quarter 1 end', q2: 'quarter 2 end', q3: 'quarter 3 end', q4: 'quarter 4 end', year: 'year end' };
const late = ({ afterYearEnd }: { readonly afterYearEnd?: boolean }): string => (afterYearEnd === true ? ' after year end' : '');

function writeAnchor(from: Anchor): string {
  switch (from.on) {
    case 'date':
      return `${from.day} ${monthNames[from.month - 1]}${late(from)}`;
    case 'nth-weekday':
      return `${ordinals[from.nth - 1]} ${weekdayNames[from.weekday - 1]} of ${monthNames[from.month - 1]}${late(from)}`;
    case 'nth-working-day':
      return `working day ${from.nth} of ${monthNames[from.month - 1]}${late(from)}`;
    case 'period-end':
      return periods[from.period];
    case 'stage':
      return `stage ${from.stage}`;
    case 'first-meeting':
      return `first meeting of "${from.body}" from (${writeRule(from.after)})${from.otherwise === undefined ? '' : ` otherwise (${writeRule(from.otherwise)})`}`;
  }
}

/** A rule in words that `readRule` understands; it reads the same rule back. */
export const writeRule = (rule: DateRule): string =>
  [
    writeCounted(rule),
    ...(['notBefore', 'notAfter'] as const).flatMap((bound) => (rule[bound] === undefined ? [] : [`${boundLabels[bound]} (${writeRule(rule[bound])})`])),
    ...(rule.unless === undefined ? [] : [writeException(rule.unless)]),
  ].join(' ');

function writeException({ from, to, then }: RuleException): string {
  const [first, last] = [writeRule(from), writeRule(to)];
  return `unless ${first === last ? `on (${first})` : `from (${first}) to (${last})`} then (${writeRule(then)})`;
}

const boundLabels = { notBefore: 'not before', notAfter: 'not after' } as const;

function writeCounted({ from, offset }: DateRule): string {
  if (offset === undefined) return writeAnchor(from);
  const { days, count } = offset;
  const n = Math.abs(days);
  return `${n} ${count} ${n === 1 ? 'day' : 'days'} ${days < 0 ? 'before' : 'after'} ${writeAnchor(from)}`;
}

const offsetPattern = /^(\d{1,3}) (working|calendar|clear) days? (after|before) (.*)$/;
const months = monthNames.join('|');
const dayPattern = new RegExp(`^(\\d{1,2}) (${months})( after year end)?$`);
const weekdayPattern = new RegExp(`^(${ordinals.join('|')}) (${weekdayNames.join('|')}) of (${months})( after year end)?$`);
const workingPattern = new RegExp(`^working day (\\d{1,2}) of (${months})( after year end)?$`);

const monthOf = (name: string | undefined): number => monthNames.findIndex((month) => month === name) + 1;
const lateOf = (text: string | undefined): { readonly afterYearEnd?: true } => (text === undefined ? {} : { afterYearEnd: true });

/** The rule that a text says; null where it says none. */
export function readRule(text: string): DateRule | null {
  const instead = atTheEnd(text, ' then ');
  if (instead !== null) return readExcepted(instead.before, instead.inner);
  for (const bound of ['notAfter', 'notBefore'] as const) {
    const found = atTheEnd(text, ` ${boundLabels[bound]} `);
    if (found === null) continue;
    const [counted, limit] = [readRule(found.before), readRule(found.inner)];
    if (counted === null || limit === null) return null;
    const rule = { ...counted, [bound]: limit };
    return ruleFault(rule) === null ? rule : null;
  }
  return readCounted(text);
}

/** A rule with its exception: "X unless on (A)" or "X unless from (A) to (B)", and the rule that holds there instead. */
function readExcepted(text: string, instead: string): DateRule | null {
  const on = atTheEnd(text, ' unless on ');
  const last = on ?? atTheEnd(text, ' to ');
  const first = on ?? (last === null ? null : atTheEnd(last.before, ' unless from '));
  if (first === null || last === null) return null;
  const [counted, from, to, then] = [readRule(first.before), readRule(first.inner), readRule(last.inner), readRule(instead)];
  if (counted === null || from === null || to === null || then === null) return null;
  const rule = { ...counted, unless: { from, to, then } };
  return ruleFault(rule) === null ? rule : null;
}

/** A text that ends with some words and brackets: what stands before them, and within the brackets; null where it does not. */
function atTheEnd(text: string, ending: string): { readonly before: string; readonly inner: string } | null {
  if (!text.endsWith(')')) return null;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return text.slice(0, at).endsWith(ending) ? { before: text.slice(0, at - ending.length), inner: text.slice(at + 1, -1) } : null;
  }
  return null;
}

function readCounted(text: string): DateRule | null {
  const [, count, kind, direction, rest] = offsetPattern.exec(text) ?? [];
  const from = readAnchor(rest ?? text);
  if (from === null) return null;
  const days = direction === 'before' ? -Number(count) : Number(count);
  const rule: DateRule = count === undefined ? { from } : { from, offset: { days, count: kind as Offset['count'] } };
  return ruleFault(rule) === null ? rule : null;
}

function readAnchor(text: string): Anchor | null {
  const day = dayPattern.exec(text);
  if (day) return { on: 'date', month: monthOf(day[2]), day: Number(day[1]), ...lateOf(day[3]) };
  const weekday = weekdayPattern.exec(text);
  if (weekday) {
    const nth = ordinals.findIndex((ordinal) => ordinal === weekday[1]) + 1;
    return { on: 'nth-weekday', month: monthOf(weekday[3]), weekday: weekdayNames.findIndex((name) => name === weekday[2]) + 1, nth, ...lateOf(weekday[4]) };
  }
  const working = workingPattern.exec(text);
  if (working) return { on: 'nth-working-day', month: monthOf(working[2]), nth: Number(working[1]), ...lateOf(working[3]) };
  const period = (Object.keys(periods) as RulePeriod[]).find((key) => periods[key] === text);
  if (period !== undefined) return { on: 'period-end', period };
  if (text.startsWith('stage ')) return stageKeyPattern.test(text.slice(6)) ? { on: 'stage', stage: text.slice(6) } : null;
  return readMeeting(text);
}

function readMeeting(text: string): Anchor | null {
  const [, body = '', rest = ''] = /^first meeting of "([^"]*)" from (\(.*)$/.exec(text) ?? [];
  const inner = withinBrackets(rest);
  if (!ruleBodyPattern.test(body) || inner === null) return null;
  const after = readRule(inner.text);
  if (after === null) return null;
  if (inner.rest === '') return { on: 'first-meeting', body, after };
  const standIn = inner.rest.startsWith(' otherwise ') ? withinBrackets(inner.rest.slice(' otherwise '.length)) : null;
  const otherwise = standIn === null || standIn.rest !== '' ? null : readRule(standIn.text);
  return otherwise === null ? null : { on: 'first-meeting', body, after, otherwise };
}

/** What stands in the brackets that a text begins with, and what stands after them; null where they are not closed. */
function withinBrackets(text: string): { readonly text: string; readonly rest: string } | null {
  if (!text.startsWith('(')) return null;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return { text: text.slice(1, at), rest: text.slice(at + 1) };
  }
  return null;
}
