import type { DateRule, Offset, RulePeriod } from '../date-rule';
import type { StageKey } from '../stage-key';

const by = (days: number, count: Offset['count']): { offset?: Offset } => (days === 0 ? {} : { offset: { days, count } });

/** Short words for the rules of the shipped template, so that its tables read like the timetable on a wall. */
export const rules = {
  date: (month: number, day: number): DateRule => ({ from: { on: 'date', month, day } }),
  dateAfterYearEnd: (month: number, day: number): DateRule => ({ from: { on: 'date', month, day, afterYearEnd: true } }),
  nthWeekday: (nth: number, weekday: number, month: number): DateRule => ({ from: { on: 'nth-weekday', month, weekday, nth } }),
  nthWeekdayAfterYearEnd: (nth: number, weekday: number, month: number): DateRule => ({
    from: { on: 'nth-weekday', month, weekday, nth, afterYearEnd: true },
  }),
  nthWorkingDay: (nth: number, month: number): DateRule => ({ from: { on: 'nth-working-day', month, nth } }),
  lastWorkingDayBefore: (month: number): DateRule => ({ from: { on: 'nth-working-day', month, nth: 1 }, ...by(-1, 'working') }),
  workingDaysAfter: (period: RulePeriod, days: number): DateRule => ({ from: { on: 'period-end', period }, ...by(days, 'working') }),
  dayAfter: (period: RulePeriod): DateRule => ({ from: { on: 'period-end', period }, ...by(1, 'calendar') }),
  workingDaysFrom: (stage: StageKey, days: number): DateRule => ({ from: { on: 'stage', stage }, ...by(days, 'working') }),
  clearDaysBefore: (stage: StageKey, days: number): DateRule => ({ from: { on: 'stage', stage }, ...by(-days, 'clear') }),
  firstMeeting: (body: string, after: DateRule, otherwise: DateRule): DateRule => ({
    from: { on: 'first-meeting', body, after, otherwise },
  }),
};
