/** Why a stage falls on its day, step by step, as somebody would count it on paper. */

import { longDate, shortDate } from '../calendar/date-format';
import { addDays, type CalendarDate } from '../calendar/dates';
import { closedBecause, type WorkingCalendar } from '../calendar/working-calendar';
import { capitalised } from '../shared/text';
import { DateResolver, type DateGround } from './date-resolver';
import type { Anchor, DateRule, Offset } from './date-rule';
import { formatException, formatOffset, formatRule } from './format-rule';
import type { DatedStage } from './stage';
import type { StageKey } from './stage-key';

/** What dates are counted from: the year with its stages as they are dated. */
interface DatedGround extends DateGround {
  readonly stages: readonly DatedStage[];
  /** The name of the calendar that is counted by, where that is not the council's own. */
  readonly countsBy?: string | undefined;
}

/**
 * The steps from what a rule counts from to the day it gives: "Quarter 1 ends on Tuesday 30 June 2026." "10 working days after that, not counting 2 weekends:
 * Tuesday 14 July 2026." Where a rule leads nowhere, the last step says why.
 */
export function explainDate(rule: DateRule, ground: DatedGround): readonly string[] {
  const titles = new Map(ground.stages.map(({ key, title }) => [key, title]));
  const dates = new Map(ground.stages.map(({ key, date }) => [key, date]));
  const resolver = new DateResolver(ground, (key) => ({ date: dates.get(key) ?? null, provisional: false, meetingId: null }));
  const titleOf = (key: StageKey): string => titles.get(key) ?? key;
  const from = resolver.resolve({ from: rule.from }).date;
  const steps = [...anchorSteps(rule.from, { ...ground, titleOf, resolver, from }), ...offsetSteps(rule, { ...ground, resolver, from })];
  const by = ground.countsBy === undefined ? [] : [`Working days are those of the calendar “${ground.countsBy}”, not the council’s own.`];
  return [...by, ...steps, ...boundSteps(rule, titleOf, resolver)];
}

function offsetSteps({ from: anchor, offset }: DateRule, { from, resolver, calendar }: Pick<Anchored, 'from' | 'resolver' | 'calendar'>): readonly string[] {
  if (from === null || offset === undefined || offset.days === 0) return [];
  const to = resolver.resolve({ from: anchor, offset }).date!;
  return [`${capitalised(formatOffset(offset))} that${over(between(from, to), offset, calendar)}: ${longDate(to)}.`];
}

/** Which bound or exception of a rule gave another day than the one that was counted; nothing where none did. */
function boundSteps({ notBefore, notAfter, unless, ...counted }: DateRule, titleOf: (key: StageKey) => string, resolver: DateResolver): readonly string[] {
  const bounds = [notBefore && { rule: { notBefore }, says: `not before ${formatRule(notBefore, titleOf)}` }, notAfter && { rule: { notAfter }, says: `not after ${formatRule(notAfter, titleOf)}` }];
  const parts = [...bounds, unless && { rule: { unless }, says: formatException(unless, titleOf) }].filter((part) => part !== undefined);
  let rule: DateRule = counted;
  return parts.flatMap((part) => {
    const before = resolver.resolve(rule).date;
    rule = { ...rule, ...part.rule };
    const { date } = resolver.resolve(rule);
    return date === null || date === before ? [] : [`${capitalised(part.says)}: ${longDate(date)}.`];
  });
}

interface Anchored extends DatedGround {
  readonly titleOf: (key: StageKey) => string;
  readonly resolver: DateResolver;
  /** The day that is counted from. */
  readonly from: CalendarDate | null;
}

function anchorSteps(anchor: Anchor, at: Anchored): readonly string[] {
  const { from, titleOf } = at;
  switch (anchor.on) {
    case 'stage':
      return [from === null ? `“${titleOf(anchor.stage)}” has no date yet.` : `“${titleOf(anchor.stage)}” is on ${longDate(from)}.`];
    case 'period-end':
      return [`${capitalised(formatRule({ from: anchor }, titleOf))} on ${longDate(from!)}.`];
    case 'first-meeting':
      return meetingSteps(anchor, at);
    default:
      return [from === null ? `This year has no such day as ${formatRule({ from: anchor }, titleOf)}.` : `${capitalised(formatRule({ from: anchor }, titleOf))} is ${longDate(from)}.`];
  }
}

/** The day from which a meeting is looked for, and the one that was found; or the day that stands in for it. */
function meetingSteps(anchor: Anchor & { readonly on: 'first-meeting' }, at: Anchored): readonly string[] {
  const { from, titleOf, resolver, meetings } = at;
  const earliest = resolver.resolve(anchor.after).date;
  const within = { ...at, countsBy: undefined };
  const looked = explainDate(anchor.after, within);
  const name = formatRule({ from: anchor }, titleOf).split(' on or after ')[0]!;
  if (earliest === null || from === null) return [...looked, `There is no meeting to be found for ${name}.`];
  const { meetingId } = resolver.resolve({ from: anchor });
  const held = meetings.find(({ id }) => id === meetingId);
  if (held !== undefined) return [...looked, `${capitalised(name)} on or after ${longDate(earliest)} is ${held.name}’s on ${longDate(from)}.`];
  return [...looked, `No meeting is arranged on or after ${longDate(earliest)}. Until then the day is provisional:`, ...(anchor.otherwise === undefined ? [] : explainDate(anchor.otherwise, within))];
}

/** The days between two, both ends left out, and the later one for days off: what was counted over. */
const between = (from: CalendarDate, to: CalendarDate): readonly CalendarDate[] => {
  const [first, last] = from < to ? [from, to] : [to, from];
  const days: CalendarDate[] = [];
  for (let day = addDays(first, 1); day < last; day = addDays(day, 1)) days.push(day);
  return days;
};

/** What was not counted: weekends by number, bank holidays and closures by name. */
function over(days: readonly CalendarDate[], { count }: Offset, calendar: WorkingCalendar): string {
  if (count === 'calendar') return '';
  const closed = days.flatMap((day) => {
    const because = closedBecause(day, calendar);
    return because === null ? [] : [{ day, because }];
  });
  const weekends = Math.ceil(closed.filter(({ because }) => because === 'weekend').length / 2);
  const named = closed.filter(({ because }) => because !== 'weekend').map(({ day, because }) => `${because} (${shortDate(day)})`);
  const skipped = [...(weekends === 0 ? [] : [`${weekends} ${weekends === 1 ? 'weekend' : 'weekends'}`]), ...named];
  return skipped.length === 0 ? '' : `, not counting ${skipped.join(', ')}`;
}
