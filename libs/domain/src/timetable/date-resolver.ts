import { calendarDateOf } from '../calendar/date-format';
import { addDays, type CalendarDate, firstDayOf, monthOfYear, nthWeekdayOfMonth } from '../calendar/dates';
import { type FinancialYear, type Quarter, quarterDates, startYearOf } from '../calendar/financial-year';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays, clearDaysAfter, clearDaysBefore, nthWorkingDayOfMonth } from '../calendar/working-days';
import type { MeetingId } from '../shared/id';
import type { Calendars } from './calendars';
import type { Anchor, DateRule, Offset, RuleException } from './date-rule';
import type { StageKey } from './stage-key';

/** A dated meeting of a committee, as far as the timetable needs it. */
export interface Meeting {
  readonly id: MeetingId;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly heldOn: CalendarDate;
}

/** What following a rule led to. Without a date: why (`absence`). */
export interface ResolvedDate {
  readonly date: CalendarDate | null;
  readonly provisional: boolean;
  readonly meetingId: MeetingId | null;
  readonly absence?: 'NoSuchDay' | 'NoMeeting';
}

/** What dates are reckoned from. */
export interface DateGround extends Calendars {
  readonly year: FinancialYear;
  readonly meetings: readonly Meeting[];
}

const on = (date: CalendarDate): ResolvedDate => ({ date, provisional: false, meetingId: null });
const noSuchDay: ResolvedDate = { date: null, provisional: false, meetingId: null, absence: 'NoSuchDay' };
const noMeeting: ResolvedDate = { date: null, provisional: false, meetingId: null, absence: 'NoMeeting' };

/**
 * Follows rules to dates. Pure arithmetic over the year, the meetings and the calendar given: the same on any machine and day
 * (source-systems.md B9.7). 29 February falls on the 28th where the year has none (practice.md C3, vector 9).
 */
export class DateResolver {
  constructor(
    private readonly ground: DateGround,
    private readonly stageDate: (key: StageKey) => ResolvedDate,
  ) {}

  /** The day of a rule; its working days are those of the council's calendar, or of another. */
  resolve(rule: DateRule, calendar = this.ground.calendar): ResolvedDate {
    const counted = this.counted(rule, calendar);
    const later = this.bounded(counted, { bound: rule.notBefore, calendar }, (date, bound) => date < bound);
    return this.excepted(this.bounded(later, { bound: rule.notAfter, calendar }, (date, bound) => date > bound), rule.unless, calendar);
  }

  /** The day of the exception, where the one that was found lies in its stretch of the year; a stretch without both its days excepts nothing. */
  private excepted(found: ResolvedDate, unless: RuleException | undefined, calendar: WorkingCalendar): ResolvedDate {
    if (unless === undefined || found.date === null) return found;
    const [from, to] = [this.resolve(unless.from, calendar).date, this.resolve(unless.to, calendar).date];
    if (from === null || to === null || found.date < from || found.date > to) return found;
    return { ...this.resolve(unless.then, calendar), meetingId: null };
  }

  /** The day of a bound where the one that was found lies beyond it. */
  private bounded(found: ResolvedDate, { bound, calendar }: { readonly bound: DateRule | undefined; readonly calendar: WorkingCalendar }, isBeyond: (date: CalendarDate, bound: CalendarDate) => boolean): ResolvedDate {
    if (bound === undefined || found.date === null) return found;
    const limit = this.resolve(bound, calendar);
    return limit.date !== null && isBeyond(found.date, limit.date) ? { ...limit, meetingId: null } : found;
  }

  private counted(rule: DateRule, calendar: WorkingCalendar): ResolvedDate {
    const found = this.anchor(rule.from, calendar);
    if (found.date === null || rule.offset === undefined) return found;
    // Counting away from a meeting gives a day that is no longer the meeting's own.
    return { ...found, date: this.move(found.date, rule.offset, calendar), meetingId: null };
  }

  private move(date: CalendarDate, { days, count }: Offset, calendar: WorkingCalendar): CalendarDate {
    if (count === 'calendar') return addDays(date, days);
    if (count === 'working' || days === 0) return addWorkingDays(date, days, calendar);
    return days < 0 ? clearDaysBefore(date, -days, calendar) : clearDaysAfter(date, days, calendar);
  }

  private anchor(from: Anchor, calendar: WorkingCalendar): ResolvedDate {
    switch (from.on) {
      case 'date':
        return this.dayOfYear(from);
      case 'nth-weekday':
        return this.dayOrNone(nthWeekdayOfMonth(this.firstOf(from), from.weekday, from.nth));
      case 'nth-working-day':
        return this.dayOrNone(nthWorkingDayOfMonth(this.firstOf(from), from.nth, calendar));
      case 'period-end':
        return on(quarterDates(this.ground.year, from.period === 'year' ? 4 : (Number(from.period.slice(1)) as Quarter)).endsOn);
      case 'stage':
        return { ...this.stageDate(from.stage), meetingId: null };
      case 'first-meeting':
        return this.firstMeeting(from, calendar);
    }
  }

  private dayOrNone(day: CalendarDate | null): ResolvedDate {
    return day === null ? noSuchDay : on(day);
  }

  private firstOf({ month, afterYearEnd = false }: { month: number; afterYearEnd?: boolean }): CalendarDate {
    const start = startYearOf(this.ground.year) + (month < 4 ? 1 : 0) + (afterYearEnd && month >= 4 ? 1 : 0);
    return firstDayOf(monthOfYear(start, month));
  }

  private dayOfYear(from: Anchor & { on: 'date' }): ResolvedDate {
    const year = Number(this.firstOf(from).slice(0, 4));
    const day = calendarDateOf({ year, month: from.month, day: from.day });
    if (day !== null) return on(day);
    return from.month === 2 && from.day === 29 ? on(`${year}-02-28`) : noSuchDay;
  }

  private firstMeeting({ body, after, otherwise }: Anchor & { on: 'first-meeting' }, calendar: WorkingCalendar): ResolvedDate {
    const earliest = this.resolve(after, calendar);
    if (earliest.date === null) return earliest;
    const from = earliest.date;
    const [meeting] = this.ground.meetings
      .filter((m) => (m.kind === body || m.code === body) && m.heldOn >= from)
      .sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.id < b.id ? -1 : 1));
    if (meeting !== undefined) return { date: meeting.heldOn, provisional: earliest.provisional, meetingId: meeting.id };
    return otherwise === undefined ? noMeeting : { ...this.resolve(otherwise, calendar), provisional: true, meetingId: null };
  }
}
