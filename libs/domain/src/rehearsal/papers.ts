/** The papers of a year: when each was ready, and whether it made its agenda; if not, at whose step the days were lost. */

import { daysBetween, type CalendarDate } from '../calendar/dates';
import { quarterDates, type Quarter } from '../calendar/financial-year';
import { clearDaysBefore } from '../calendar/working-days';
import { grouped } from '../organisation/responsibility';
import type { PersonId, PostId, ServiceId } from '../shared/id';
import type { TaskKind } from '../task/task';
import type { StageKey } from '../timetable/stage-key';
import type { RehearsedCouncil } from './rehearsed-council';
import type { Rehearsal, RehearsedTask } from './rehearsal';

/** Where most days were lost on the way to a paper. */
export interface LateStep {
  readonly kind: TaskKind;
  readonly about: string;
  readonly postId: PostId;
  readonly personId: PersonId | null;
  readonly serviceId: ServiceId | null;
  /** Calendar days after its date; null while it never ends. */
  readonly daysLate: number | null;
}

export interface RehearsedPaper {
  readonly key: string;
  readonly title: string;
  /** The quarter that it speaks of, with its last day; null: it is about something else. */
  readonly quarter: Quarter | null;
  readonly periodEndsOn: CalendarDate | null;
  readonly meetsOn: CalendarDate;
  /** The last day on which it can be on the agenda. */
  readonly agendaOn: CalendarDate;
  /** The day on which it can go out; null: it never can, within what was rehearsed. */
  readonly readyOn: CalendarDate | null;
  /** Calendar days after the agenda; 0: in time. Null: it never comes. */
  readonly daysLate: number | null;
  readonly lostAt: LateStep | null;
}

/** Agendas are out five clear days before a meeting (Local Government Act 1972, section 100B), where the timetable does not say itself. */
const clearDays = 5;

/** Quarter by quarter: the meeting that hears of it, the stage of its agenda, and whether a report is composed for it or the corporate review is its paper. */
const papers = [
  { key: 'q1', quarter: 1, meets: 'q1.members', agenda: 'q1.members-agenda', report: null },
  { key: 'h1', quarter: 2, meets: 'h1.scrutiny', agenda: 'h1.agenda', report: 'h1' },
  { key: 'q3', quarter: 3, meets: 'q3.members', agenda: null, report: null },
  { key: 'h2', quarter: 4, meets: 'h2.scrutiny', agenda: 'h2.agenda', report: 'h2' },
] as const;

/** The steps of a paper's way to its meeting without which it cannot be on the agenda, by the last part of their stages' keys. */
const chainSteps = ['draft', 'finance', 'legal', 'lead-member', 'briefing'] as const;

/** The papers that a year's timetable has meetings for: those of the quarters in their order, then every other that has its steps in the timetable, by the day of its meeting. */
export function papersOf(council: Pick<RehearsedCouncil, 'year' | 'stages' | 'calendar'>, rehearsal: Rehearsal): readonly RehearsedPaper[] {
  const steps = stepsByMeeting(rehearsal);
  return [...quarterPapers(council, { rehearsal, steps }), ...otherPapers(council, { rehearsal, steps })];
}

/** A rehearsal, and in it what whoever has a part in a paper is asked before its agenda, by the stage that is held at the meeting. */
interface PapersUnderway {
  readonly rehearsal: Rehearsal;
  readonly steps: ReadonlyMap<StageKey, readonly RehearsedTask[]>;
}

function quarterPapers(council: Pick<RehearsedCouncil, 'year' | 'stages' | 'calendar'>, { rehearsal, steps: all }: PapersUnderway): readonly RehearsedPaper[] {
  const stageOf = (key: string) => council.stages.find((stage) => stage.key === key);
  return papers.flatMap(({ key, quarter, meets, agenda, report }): RehearsedPaper[] => {
    const meeting = stageOf(meets);
    if (meeting?.date == null) return [];
    const agendaOn = (agenda && stageOf(agenda)?.date) || clearDaysBefore(meeting.date, clearDays, council.calendar);
    const composedOn = rehearsal.events.find(({ name, thing }) => (report === null ? name === 'CorporateReviewConcluded' && thing === `q${quarter}` : name === 'ReportComposed' && thing === report))?.on ?? null;
    const steps = all.get(meets) ?? [];
    const way = [...wayTo(rehearsal, { quarter, report }), ...steps];
    const { title, date: meetsOn } = meeting;
    return [paperOf({ key, title, quarter, periodEndsOn: quarterDates(council.year, quarter).endsOn, meetsOn, agendaOn }, { readyOn: lastOf([composedOn, ...steps.map(({ closedOn }) => closedOn)]), way, to: rehearsal.to })];
  });
}

function otherPapers({ stages, calendar }: Pick<RehearsedCouncil, 'stages' | 'calendar'>, { rehearsal, steps }: PapersUnderway): readonly RehearsedPaper[] {
  const ofQuarters: readonly string[] = papers.map(({ meets }) => meets);
  return stages
    .flatMap(({ key, title, date: meetsOn }): RehearsedPaper[] => {
      if (meetsOn === null || ofQuarters.includes(key)) return [];
      const way = steps.get(key) ?? [];
      if (way.length === 0) return [];
      const agendaOn = stages.find((stage) => stage.key === `${key}.agenda`)?.date ?? clearDaysBefore(meetsOn, clearDays, calendar);
      return [paperOf({ key, title, quarter: null, periodEndsOn: null, meetsOn, agendaOn }, { readyOn: lastOf(way.map(({ closedOn }) => closedOn)), way, to: rehearsal.to })];
    })
    .sort((one, other) => (one.meetsOn < other.meetsOn ? -1 : 1));
}

function paperOf(
  paper: Omit<RehearsedPaper, 'readyOn' | 'daysLate' | 'lostAt'>,
  { readyOn, way, to }: { readonly readyOn: CalendarDate | null; readonly way: readonly RehearsedTask[]; readonly to: CalendarDate },
): RehearsedPaper {
  const { agendaOn } = paper;
  const daysLate = readyOn === null ? null : Math.max(0, daysBetween(agendaOn, readyOn));
  return { ...paper, readyOn, daysLate, lostAt: daysLate === 0 ? null : worstOf(way, { agendaOn, to }) };
}

/** The last of some days; null where one of them never comes. */
const lastOf = (days: readonly (CalendarDate | null)[]): CalendarDate | null => (days.includes(null) ? null : (([...days] as CalendarDate[]).sort().at(-1) ?? null));

function stepsByMeeting({ tasks }: Rehearsal): PapersUnderway['steps'] {
  const steps = tasks.flatMap((task) => {
    if (task.kind !== 'complete-stage-return' || task.outcome === 'cancelled') return [];
    const stage = task.thing.split(' ')[1] ?? '';
    const step = chainSteps.find((one) => stage.endsWith(`.${one}`));
    return step === undefined ? [] : [{ meeting: stage.slice(0, -step.length - 1), task }];
  });
  return new Map([...grouped(steps, ({ meeting }) => meeting)].map(([meeting, found]) => [meeting, found.map(({ task }) => task)]));
}

/** The steps without which a quarter's paper cannot go out: the reports on exceptions, their decisions, and the composition. */
const wayTo = ({ tasks }: Rehearsal, { quarter, report }: { readonly quarter: Quarter; readonly report: string | null }): readonly RehearsedTask[] =>
  tasks.filter(({ kind, thing }) =>
    kind === 'write-exception-report' ? thing.startsWith(`exception q${quarter} `) : kind === 'decide-exceptions' ? thing === `q${quarter}` : kind === 'compose-report' && thing === report,
  );

/**
 * The step with most days of its own: what an earlier one made it wait is not charged to it, so ties go to the earlier. What is asked for by a day after
 * the agenda is late from the agenda on.
 */
function worstOf(way: readonly RehearsedTask[], { agendaOn, to }: { readonly agendaOn: CalendarDate; readonly to: CalendarDate }): LateStep | null {
  const dueOn = (task: RehearsedTask): CalendarDate => (task.dueOn === null || task.dueOn > agendaOn ? agendaOn : task.dueOn);
  const late = way
    .map((task) => ({ task, lost: daysBetween(dueOn(task), task.closedOn ?? to) }))
    .filter(({ lost, task }) => lost > 0 && task.outcome !== 'cancelled');
  const order: readonly TaskKind[] = ['write-exception-report', 'decide-exceptions', 'compose-report', 'complete-stage-return'];
  const longestOf = (kind: TaskKind) => late.filter(({ task }) => task.kind === kind).sort((one, other) => other.lost - one.lost)[0];
  const charged = order.flatMap((kind, index) => {
    const found = longestOf(kind);
    if (found === undefined) return [];
    const before = order.slice(0, index).flatMap((earlier) => longestOf(earlier)?.task.closedOn ?? []).sort().at(-1);
    const from = before !== undefined && before > dueOn(found.task) ? before : dueOn(found.task);
    return [{ task: found.task, own: daysBetween(from, found.task.closedOn ?? to) }];
  });
  const worst = charged.sort((one, other) => other.own - one.own)[0];
  if (worst === undefined) return null;
  const { kind, about, postId, doneBy, serviceId, closedOn } = worst.task;
  return { kind, about, postId, personId: doneBy, serviceId, daysLate: closedOn === null ? null : worst.own };
}
