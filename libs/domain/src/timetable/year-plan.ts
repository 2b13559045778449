/** A year on one sheet: its stretches as bars by track (a Gantt chart), and its stages month by month (a wall calendar). */

import { daysBetween, firstDayOf, type CalendarDate, type Month, monthHolding, monthOf, addDays } from '../calendar/dates';
import type { Role } from '../authority/actor';
import { closedPeriodsOf } from './clash';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { asksFrom, asksSomebody } from './stage-work';
import { concernsRole, concernsService } from './stage-concerns';
import type { PhaseKey } from './phase';
import type { Track } from './stage-definition';
import { tracks } from './stage-definition';
import type { DatedStage } from './stage';
import { windows } from './windows';

/** A stretch of the year between two dated stages. */
export interface YearBar {
  readonly name: string;
  readonly track: Track;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** One month of the wall calendar: its dated stages in the order of their days. */
interface YearMonth {
  readonly month: Month;
  readonly stages: readonly { readonly on: CalendarDate; readonly title: string; readonly track: Track; readonly phase: PhaseKey; readonly provisional: boolean }[];
}

export interface YearPlan {
  /** First day of the first month, and last day of the last one. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly bars: readonly YearBar[];
  readonly months: readonly YearMonth[];
}

/** Which part of a year is shown: one phase, one track, what concerns one role, what is asked of one service (its code); null: all of it. */
export interface PartOfYear {
  readonly phase: PhaseKey | null;
  readonly track: Track | null;
  readonly role: Role | null;
  readonly service: string | null;
}

export const wholeYear: PartOfYear = { phase: null, track: null, role: null, service: null };

/** The dated part of a year on one sheet, as far as it is asked for; null while nothing of it has a date. Bars stand by track, the earliest first. */
export function yearPlanOf(stages: readonly DatedStage[], { phase: within, track, role, service }: PartOfYear, calendar: WorkingCalendar): YearPlan | null {
  const isShown = (stage: DatedStage): boolean =>
    (within === null || stage.phase === within) && (track === null || stage.track === track) && (role === null || concernsRole(stage, role)) && (service === null || concernsService(stage, service));
  const dated = stages
    .flatMap((stage) => (stage.date === null || !isShown(stage) ? [] : [{ ...stage, date: stage.date }]))
    .sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return null;
  const bars = [...barsOf(stages, dated), ...ownBars(dated, calendar)].sort((one, other) => tracks.indexOf(one.track) - tracks.indexOf(other.track) || daysBetween(other.from, one.from));
  const end = [last.date, ...bars.map(({ to }) => to)].sort().at(-1) ?? last.date;
  const months = monthsBetween([first.date, ...bars.map(({ from }) => from)].sort()[0] ?? first.date, end);
  const shown = { from: firstDayOf(months[0]!), to: monthOf(end).lastDay };
  return {
    ...shown,
    bars: [...bars, ...schoolBars(stages, track).filter(({ from, to }) => from >= shown.from && to <= shown.to)],
    months: months.map((month) => ({
      month,
      stages: dated.filter(({ date }) => monthHolding(date) === month).map(({ date, title, track: of, phase, provisional }) => ({ on: date, title, track: of, phase, provisional })),
    })),
  };
}

function monthsBetween(from: CalendarDate, to: CalendarDate): readonly Month[] {
  const months: Month[] = [];
  for (let day = firstDayOf(monthHolding(from)); day <= to; day = addDays(monthOf(day).lastDay, 1)) months.push(monthHolding(day));
  return months;
}

/** The stretches whose first stage is shown, whoever their last one concerns. */
function barsOf(stages: readonly DatedStage[], shown: readonly (DatedStage & { readonly date: CalendarDate })[]): readonly YearBar[] {
  const opening = new Map(shown.map((stage) => [stage.key, stage]));
  const closing = new Map(stages.map((stage) => [stage.key, stage]));
  return windows.flatMap(({ name, opens, closes }): YearBar[] => {
    const [first, last] = [opening.get(opens), closing.get(closes)];
    return first === undefined || last?.date == null || last.date < first.date ? [] : [{ name, track: first.track, from: first.date, to: last.date }];
  });
}

/** A stage of the council's own by its title, and not a step of a paper's way to a meeting: those are told by their meeting. */
const ownKey = /^own\.[a-z0-9-]+(\.\d+)?$/;

/** What the council's own stages ask, from the day on which they ask it until their day. */
const ownBars = (shown: readonly (DatedStage & { readonly date: CalendarDate })[], calendar: WorkingCalendar): readonly YearBar[] =>
  shown.flatMap(({ key, title, track, date, work }) =>
    work === undefined || !asksSomebody(work) || work.window === 0 || !ownKey.test(key) ? [] : [{ name: title, track, from: asksFrom(work, date, calendar), to: date }],
  );

/** The school holidays, where the timetable has them: they concern every role and service. */
const schoolBars = (stages: readonly DatedStage[], of: Track | null): readonly YearBar[] =>
  closedPeriodsOf(stages).flatMap(({ period, named, track, startsOn, endsOn }) =>
    period !== 'school-holiday' || (of !== null && track !== of) ? [] : [{ name: `School holidays, ${named}`, track, from: startsOn, to: endsOn }],
  );
