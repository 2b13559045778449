/** What a rehearsal found, as it is kept. People, posts and services stand in it by their ids and are named as it is read: a name that is erased is gone here too. */

import type { Role } from '../authority/actor';
import { addDays, type CalendarDate } from '../calendar/dates';
import { type FinancialYear, quarterDates, quarters, type Quarter } from '../calendar/financial-year';
import { plannedLatency, type QuarterLatency } from '../review/latency';
import type { PersonId, PostId, ServiceId } from '../shared/id';
import type { TaskKind } from '../task/task';
import type { AnsweringPosts } from './answering-posts';
import { closedPeriodsOf } from '../timetable/clash';
import { loadOf, type MeasuredMinutes, minutesOf, minutesOfWorkingDay, weekOf, type WeekOfWork, worked, workedOn } from './load';
import { type NeedMissed, needsMissed } from './needs';
import { papersOf, type RehearsedPaper } from './papers';
import type { RehearsedCouncil } from './rehearsed-council';
import type { Rehearsal, RehearsedTask } from './rehearsal';
import type { StageRehearsed } from './since-rehearsed';

/** What becomes of the papers where one thing is otherwise: days after the agenda, by paper; null: it never comes. */
export interface PapersOtherwise {
  readonly daysLate: Readonly<Record<string, number | null>>;
}

/** A director is away for a month, and nobody stands in. */
export interface DirectorAway extends PapersOtherwise {
  readonly personId: PersonId;
}

/** Everybody does one kind of task by its date. */
export interface OneChange extends PapersOtherwise {
  readonly kind: TaskKind;
}

/** How a paper fares over many rehearsals that differ in nothing but chance. */
export interface PaperSpread {
  readonly key: string;
  readonly missed: number;
  /** Days late in the middle one, and in the worst that came at all. */
  readonly median: number | null;
  readonly worst: number | null;
}

/** The work of one week, by its Monday. */
interface WorkInWeek {
  readonly week: CalendarDate;
  readonly tasks: number;
  readonly minutes: number;
}

export interface RehearsalReport {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly papers: readonly RehearsedPaper[];
  /** Weeks of more than a day's work, the fullest first; how many people have one. */
  readonly fullWeeks: readonly WeekOfWork[];
  readonly fullPeople: number;
  readonly counts: { readonly tasks: number; readonly late: number; readonly neverDone: number; readonly reminders: number; readonly escalations: number; readonly reviewsMissed: number };
  /** What each week asks of people in each role, and of each service (null: of the council as a whole), by the day on which it is done. */
  readonly byRole: readonly (WorkInWeek & { readonly role: Role })[];
  readonly byService: readonly (WorkInWeek & { readonly serviceId: ServiceId | null })[];
  /** Each quarter's way to members and public, and the one that the timetable has. */
  readonly latency: readonly { readonly rehearsed: QuarterLatency; readonly planned: QuarterLatency }[];
  /** How it was in the council's last four rounds, the newest first. */
  readonly latencyBefore: readonly { readonly year: FinancialYear; readonly actual: QuarterLatency }[];
  /** The kinds of tasks whose minutes were measured here; the rest take as long as the product says beforehand. */
  readonly measured: MeasuredMinutes;
  /** Weeks with a day of school holidays, as the timetable has them. */
  readonly schoolHolidays: readonly CalendarDate[];
  /** The stages with the days that were rehearsed. Rehearsals of before do not say. */
  readonly stages?: readonly StageRehearsed[];
  /** The stages that come before what they need is complete. Rehearsals of before do not say. */
  readonly needsMissed?: readonly NeedMissed[];
  /** Of what people are reminded, and what goes up to those above, by kind of task; the most first. Rehearsals of before do not say. */
  readonly byKind?: readonly { readonly kind: TaskKind; readonly tasks: number; readonly reminders: number; readonly escalations: number }[];
  readonly directorsAway: readonly DirectorAway[];
  readonly changes: readonly OneChange[];
  readonly spread: { readonly runs: number; readonly papers: readonly PaperSpread[] } | null;
}

/** How many full weeks a report lists. */
const mostFullWeeks = 50;

/** What one rehearsal says by itself; what others would change is added by whoever rehearses these. */
export function reportOf(
  rehearsal: Rehearsal,
  { council, posts, measured }: { readonly council: RehearsedCouncil; readonly posts: AnsweringPosts; readonly measured: MeasuredMinutes },
): Omit<RehearsalReport, 'directorsAway' | 'changes' | 'spread' | 'latencyBefore'> {
  const { tasks, from, to } = rehearsal;
  const steps = tasks.flatMap((task) => task.steps);
  const full = loadOf(rehearsal, { posts, measured }).filter(({ minutes }) => minutes > minutesOfWorkingDay);
  const papers = papersOf(council, rehearsal);
  const asked = tasks.filter(({ outcome }) => outcome !== 'cancelled');
  return {
    from, to, papers,
    fullWeeks: full.slice(0, mostFullWeeks),
    fullPeople: new Set(full.map(({ personId }) => personId)).size,
    counts: {
      tasks: asked.length,
      late: asked.filter(({ dueOn, closedOn }) => dueOn !== null && closedOn !== null && closedOn > dueOn).length,
      neverDone: asked.filter(({ outcome }) => outcome === 'open').length,
      reminders: steps.filter(({ does }) => does === 'remind').length,
      escalations: steps.filter(({ does }) => does === 'escalate').length,
      reviewsMissed: rehearsal.events.filter(({ name }) => name === 'ServiceReviewMissed').length,
    },
    byRole: workBy(worked(tasks), { measured, of: roleOfPost(council) }).map(({ of: role, ...work }) => ({ role, ...work })),
    byService: workBy(worked(tasks), { measured, of: ({ serviceId }) => serviceId }).map(({ of: serviceId, ...work }) => ({ serviceId, ...work })),
    latency: quarters.map((quarter) => ({
      rehearsed: latencyOf(rehearsal, { council, quarter, papers }),
      planned: plannedLatency(council.year, quarter, (key) => council.stages.find((stage) => stage.key === key)?.date ?? null),
    })),
    measured,
    schoolHolidays: schoolWeeks(council),
    stages: council.stages.map(({ key, title, date }) => ({ key, title, date })),
    needsMissed: needsMissed(council, rehearsal),
    byKind: remindersByKind(asked),
  };
}

/** How often people are reminded of each kind of task, and how often it is brought before somebody above. */
function remindersByKind(tasks: readonly RehearsedTask[]): NonNullable<RehearsalReport['byKind']> {
  const count = (of: readonly RehearsedTask[], step: 'remind' | 'escalate'): number => of.flatMap(({ steps }) => steps).filter(({ does }) => does === step).length;
  return [...new Set(tasks.map(({ kind }) => kind))]
    .map((kind) => tasks.filter((task) => task.kind === kind))
    .map((of) => ({ kind: of[0]!.kind, tasks: of.length, reminders: count(of, 'remind'), escalations: count(of, 'escalate') }))
    .sort((one, other) => other.escalations - one.escalations || other.reminders - one.reminders || other.tasks - one.tasks);
}

/** Whom and what a report names, by their ids. */
export function namedIn({ papers, fullWeeks, directorsAway, byService }: RehearsalReport): { readonly people: readonly PersonId[]; readonly posts: readonly PostId[]; readonly services: readonly ServiceId[] } {
  const steps = papers.flatMap(({ lostAt }) => (lostAt === null ? [] : [lostAt]));
  const people = [...steps.flatMap(({ personId }) => personId ?? []), ...fullWeeks.map(({ personId }) => personId), ...directorsAway.map(({ personId }) => personId)];
  return { people: [...new Set(people)], posts: [...new Set(steps.map(({ postId }) => postId))], services: [...new Set(byService.flatMap(({ serviceId }) => serviceId ?? []))] };
}

/** What people and posts are called on the day of reading. */
export interface NamesInReport {
  readonly people: ReadonlyMap<PersonId, string>;
  readonly posts: ReadonlyMap<PostId, string>;
}

/** Somebody of whom the council no longer knows a name. */
export const nobodyKnown = 'somebody';

const roleOfPost = ({ organisation }: RehearsedCouncil): ((task: RehearsedTask) => Role) => {
  const roles = new Map(organisation.posts.map(({ id, roles: [first] }) => [id, first]));
  return ({ postId }) => roles.get(postId) ?? 'employee';
};

/** Tasks and minutes of each week, by whatever they are told apart by; in the order of weeks. */
function workBy<Of extends string | null>(
  tasks: readonly RehearsedTask[],
  { measured, of }: { readonly measured: MeasuredMinutes; readonly of: (task: RehearsedTask) => Of },
): readonly (WorkInWeek & { readonly of: Of })[] {
  const found = new Map<string, { of: Of; week: CalendarDate; tasks: number; minutes: number }>();
  for (const task of tasks) {
    const week = weekOf(workedOn(task));
    const name = `${week} ${of(task)}`;
    const known = found.get(name) ?? { of: of(task), week, tasks: 0, minutes: 0 };
    found.set(name, { ...known, tasks: known.tasks + 1, minutes: known.minutes + minutesOf(task.kind, measured) });
  }
  return [...found.values()].sort((one, other) => (one.week < other.week ? -1 : one.week > other.week ? 1 : other.minutes - one.minutes));
}

/** The weeks in which schools are closed, where the timetable has their holidays. */
function schoolWeeks({ stages }: RehearsedCouncil): readonly CalendarDate[] {
  const weeks = new Set<CalendarDate>();
  for (const { period, startsOn, endsOn } of closedPeriodsOf(stages)) {
    if (period === 'school-holiday') for (let week = weekOf(startsOn); week <= endsOn; week = addDays(week, 7)) weeks.add(week);
  }
  return [...weeks].sort();
}

/** When a quarter reached each stage of its way to members and public. */
function latencyOf(
  { events }: Rehearsal,
  { council, quarter, papers }: { readonly council: RehearsedCouncil; readonly quarter: Quarter; readonly papers: readonly RehearsedPaper[] },
): QuarterLatency {
  const last = (name: string, begins: string): CalendarDate | null => events.filter((event) => event.name === name && event.thing.startsWith(begins)).at(-1)?.on ?? null;
  const paper = papers.find((one) => one.quarter === quarter);
  const published = quarter % 2 === 0 ? last('ReportPublished', `h${quarter / 2}`) : null;
  return {
    quarter,
    periodEndsOn: quarterDates(council.year, quarter).endsOn,
    reached: {
      entered: last('FiguresEntered', `sheet q${quarter} `),
      verified: last('FiguresVerified', `sheet q${quarter} `),
      reviewed: last('ServiceReviewSignedOff', `review q${quarter} `),
      'corporate-review': last('CorporateReviewConcluded', `q${quarter}`),
      members: paper === undefined || paper.readyOn === null ? null : paper.readyOn > paper.meetsOn ? paper.readyOn : paper.meetsOn,
      published,
    },
  };
}
