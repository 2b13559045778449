import type { Anchor, DateRule } from '@golden-thread/domain/timetable';

/** A rule as the fields of its form; the inverse of `ruleOfForm` for every rule that the form can say. */
export function fieldsOfRule({ from, offset }: DateRule): Readonly<Record<string, string>> {
  return {
    on: from.on,
    ...fieldsOfAnchor(from),
    days: String(Math.abs(offset?.days ?? 0)),
    direction: (offset?.days ?? 0) < 0 ? 'before' : 'after',
    count: offset?.count ?? 'working',
  };
}

function fieldsOfAnchor(from: Anchor): Readonly<Record<string, string>> {
  switch (from.on) {
    case 'date':
      return { dateDay: String(from.day), dateMonth: String(from.month), ...lateOf(from) };
    case 'nth-weekday':
      return { weekdayNth: String(from.nth), weekdayDay: String(from.weekday), weekdayMonth: String(from.month), ...lateOf(from) };
    case 'nth-working-day':
      return { workingNth: String(from.nth), workingMonth: String(from.month), ...lateOf(from) };
    case 'period-end':
      return { period: from.period };
    case 'stage':
      return { stage: from.stage };
    case 'first-meeting':
      return { body: from.body, ...fieldsOfAfter(from.after) };
  }
}

const lateOf = ({ afterYearEnd }: { readonly afterYearEnd?: boolean }): Readonly<Record<string, string>> =>
  afterYearEnd === true ? { afterYearEnd: 'yes' } : {};

function fieldsOfAfter({ from, offset }: DateRule): Readonly<Record<string, string>> {
  if (from.on === 'stage') return { meetingStage: from.stage, meetingDays: String(offset?.days ?? 0) };
  return from.on === 'date' ? { meetingDay: String(from.day), meetingMonth: String(from.month), ...lateOf(from) } : {};
}
