/** When those whom a stage asks are asked, and when its grace is over. */

import type { CalendarDate } from '../calendar/dates';
import { type Instant, londonInstant } from '../calendar/instants';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { addWorkingDays } from '../calendar/working-days';
import { remembered } from '../shared/remembered';
import { reminderTime } from '../task/schedule';
import { earliestOf } from '../task/workflow-step';
import { stageOpeningTime, type StageWithDate } from '../timetable/stage';
import { workOf } from '../timetable/stage-definition';
import type { StageKey } from '../timetable/stage-key';
import { asksSomebody, type AskedWork } from '../timetable/stage-work';
import type { Year } from '../timetable/year';

/** A stage that asks, with its day. */
export interface AskingStage {
  readonly stage: StageWithDate;
  readonly work: AskedWork;
}

/** The day from which the days of grace of a return count: its stage's, or a later one until which whoever is asked was given more time. */
const graceFrom = ({ date }: StageWithDate, extendedTo: CalendarDate | null): CalendarDate => (extendedTo !== null && extendedTo > date ? extendedTo : date);

/** The first day on which a return that has not come is overdue. `extendedTo`: until when whoever is asked was given more time; null where they were not. */
export const overdueFrom = ({ stage, work }: AskingStage, extendedTo: CalendarDate | null, calendar: WorkingCalendar): CalendarDate =>
  addWorkingDays(graceFrom(stage, extendedTo), work.grace + 1, calendar);

/**
 * By when a return is due that is asked for today: on the stage's own day. A stage that asks about the answers to another may have had to wait for them; whoever is
 * asked then has as many working days as its window, though its own day comes before.
 */
export function returnDueOn({ stage, work }: AskingStage, { today, calendar }: { readonly today: CalendarDate; readonly calendar: WorkingCalendar }): CalendarDate {
  const earliest = work.measures === undefined ? stage.date : addWorkingDays(today, work.window, calendar);
  return earliest > stage.date ? earliest : stage.date;
}

/** A moment so many working days from a day: the same few are asked for at every look at a year. */
const momentFrom = remembered(
  (date: CalendarDate, workingDays: number, time: string, calendar: WorkingCalendar): Instant => londonInstant(workingDays === 0 ? date : addWorkingDays(date, workingDays, calendar), time),
  { atMost: 2_000, keyOf: (date, workingDays, time) => `${date} ${workingDays} ${time}` },
);

/** What a year's rows say of its returns: which stages have asked, of which some return is still open, and of which one is whose owner has not been told. */
export interface ReturnsSoFar {
  readonly asked: ReadonlySet<StageKey>;
  /** Of which some return is not complete. */
  readonly open: ReadonlySet<StageKey>;
  readonly waiting: ReadonlySet<StageKey>;
  /** Of those, where everybody who has not given theirs was given more time: the earliest day until which one of them was. */
  readonly extended?: ReadonlyMap<StageKey, CalendarDate>;
}

export interface ReturnsDue {
  /** Stages that ask now, in the order of the timetable. */
  readonly toAsk: readonly AskingStage[];
  /** Stages whose grace is over while some return has not come. */
  readonly overdue: readonly AskingStage[];
  readonly nextAt: Instant | null;
}

/**
 * What of a year's returns is due at a moment. A stage asks once, so many working days before its own day; one whose day lay before the year was published asks nobody, and one whose
 * window has begun already asks at once. One that asks about the answers to another waits until all of these are complete.
 */
export function returnsDue(year: Pick<Year, 'stages'>, { asked, open, waiting, extended }: ReturnsSoFar, { now, calendar }: { readonly now: Instant; readonly calendar: WorkingCalendar }): ReturnsDue {
  const asking = year.stages.flatMap((stage): AskingStage[] => {
    const work = workOf(stage);
    return stage.date !== null && stage.state !== 'passed' && asksSomebody(work) ? [{ stage: { ...stage, date: stage.date }, work }] : [];
  });
  const isAwaited = (stage: StageKey): boolean => !asked.has(stage) || open.has(stage);
  const dated = asking.map((one) => ({
    one,
    asksAt: asked.has(one.stage.key) || (one.work.measures && isAwaited(one.work.measures.stage)) ? null : momentFrom(one.stage.date, -one.work.window, stageOpeningTime, calendar),
    overdueAt: waiting.has(one.stage.key) ? momentFrom(graceFrom(one.stage, extended?.get(one.stage.key) ?? null), one.work.grace + 1, reminderTime, calendar) : null,
  }));
  const reached = (at: Instant | null): boolean => at !== null && at <= now;
  return {
    toAsk: dated.filter(({ asksAt }) => reached(asksAt)).map(({ one }) => one),
    overdue: dated.filter(({ overdueAt }) => reached(overdueAt)).map(({ one }) => one),
    nextAt: earliestOf(...dated.flatMap(({ asksAt, overdueAt }) => [asksAt, overdueAt].filter((at) => at !== null && at > now))),
  };
}
