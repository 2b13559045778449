import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { isPaper } from '@golden-thread/domain/authority/reading-rights';
import { addDays, type CalendarDate, weekday } from '@golden-thread/domain/calendar/dates';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { clearDaysBefore } from '@golden-thread/domain/calendar/working-days';
import type { PerformanceReport } from '@golden-thread/domain/report/performance-report';
import type { Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { mostHarmFirst } from '@golden-thread/domain/task/harm';
import { pathsUp } from '@golden-thread/domain/thread/paths';
import type { ThreadNode } from '@golden-thread/domain/thread/thread';
import { findAccessByPaper } from '@golden-thread/persistence/authority/reading-access';
import { listMeetingsAhead, listStagesAhead, type MeetingAhead, type StageAhead } from '@golden-thread/persistence/home/coming-up.query';
import { type LateTasksOfKind, listLateBelow } from '@golden-thread/persistence/home/late-below.query';
import { findLookedAfter, type LookedAfter } from '@golden-thread/persistence/home/looked-after.query';
import { listOwnObjectives, type OwnObjective } from '@golden-thread/persistence/home/own-objectives.query';
import { listPerformanceReports } from '@golden-thread/persistence/report/performance-reports';
import { findTasksOf, type TasksFound, type TaskSummary } from '@golden-thread/persistence/task/task-list.query';
import { findThreadAbove } from '@golden-thread/persistence/thread/thread.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';
import { type MembersHome, readMembersHome } from './members-home';
import { type QuartersInPictures, readQuartersInPictures } from './quarters-in-pictures';

export type { LateTask, LateTasksOfKind } from '@golden-thread/persistence/home/late-below.query';
export type { QuartersInPictures, StatusOverQuarters } from './quarters-in-pictures';

/** A meeting with the last day on which its agenda can be published. */
export interface MeetingWithAgenda extends MeetingAhead {
  readonly agendaOn: CalendarDate;
}

/** One of the reader's own objectives, and what it serves, step by step up to an aim of the community. */
export interface ObjectiveAndWhy extends OwnObjective {
  readonly serves: readonly ThreadNode[];
}

/** Everything a person's home shows. */
export interface Home {
  readonly tasks: readonly TaskSummary[];
  readonly counts: TasksFound['counts'];
  readonly late: readonly LateTasksOfKind[];
  /** Of what is late, the things that the reader may open. */
  readonly mayOpen: ReadonlySet<Id>;
  /** Whether anybody's work is below the reader's posts. */
  readonly answersForOthers: boolean;
  readonly pictures: QuartersInPictures;
  readonly stages: readonly StageAhead[];
  readonly meetings: readonly MeetingWithAgenda[];
  /** Reports that wait for the challenge of scrutiny or Cabinet, or for publication. */
  readonly reports: readonly PerformanceReport[];
  readonly objectives: readonly ObjectiveAndWhy[];
  readonly lookedAfter: LookedAfter;
  readonly members: MembersHome;
}

/** What a home shows of each kind: what fits one screen. All of it is one click away. */
const shown = { tasks: 5, lateOfKind: 4, stages: 6, daysAhead: 60 } as const;

/** An agenda is out five clear days before its meeting. Source: Local Government Act 1972, section 100B. */
const agendaClearDays = 5;

/**
 * What a person meets after signing in, by what they answer for today: what needs them, what is late with others, how things stand, what comes
 * next, and their own objectives. Each part as far as it is theirs to read. Refused: `NotPermitted`.
 */
export async function readHome(database: Database, actor: Actor): Promise<Outcome<Home>> {
  const lacking = lacksPermission(actor, 'tasks.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const [tasks, late, pictures, stages, meetings, reports, objectives, lookedAfter, members] = await Promise.all([
      tasksOf(reading, actor),
      listLateBelow(reading, { postIds: actor.postIds, wholeCouncil: may(actor, 'reviews.run'), named: shown.lateOfKind }),
      readQuartersInPictures(reading, actor),
      listStagesAhead(reading, addDays(reading.today, shown.daysAhead), shown.stages),
      listMeetingsAhead(reading, actor),
      reportsToRead(reading, actor),
      objectivesAndWhy(reading, actor),
      findLookedAfter(reading, { deliveries: may(actor, 'deliveries.see'), vacancies: may(actor, 'organisation.change'), acts: may(actor, 'access-log.see'), meetings: may(actor, 'committees.change') }),
      readMembersHome(reading, actor),
    ]);
    return accept({
      ...tasks, pictures, stages, reports, objectives, lookedAfter, members, late,
      mayOpen: await openAmong(reading, actor, late),
      answersForOthers: late.length > 0 || may(actor, 'reviews.run') || may(actor, 'plans.decide'),
      meetings: meetings.map((meeting) => ({ ...meeting, agendaOn: clearDaysBefore(meeting.heldOn, agendaClearDays, reading.calendar) })),
    });
  });
}

/** The open tasks that do most harm, of those that a page of the list holds. */
async function tasksOf(reading: Reading, { personId, postIds }: Actor): Promise<Pick<Home, 'tasks' | 'counts'>> {
  const weekEndsOn = addDays(reading.today, 7 - weekday(reading.today));
  const { lines, counts } = await findTasksOf(reading, { personId, postIds, weekEndsOn, show: 'all', kind: null, page: 1, rows: 50 });
  return { tasks: mostHarmFirst(lines, reading.today).slice(0, shown.tasks), counts };
}

/** Which of the things that late tasks are about the reader may open; those that are no papers are everybody's. */
async function openAmong(reading: Reading, actor: Actor, late: readonly LateTasksOfKind[]): Promise<ReadonlySet<Id>> {
  const subjects = late.flatMap(({ tasks }) => tasks.map(({ subject }) => subject));
  const asked = [...new Set(subjects.map(({ type }) => type))].filter(isPaper);
  const access = await Promise.all(asked.map((paper) => findAccessByPaper(reading, actor, paper, subjects.map(({ id }) => id))));
  return new Set([
    ...access.flatMap((byId) => [...byId.keys()]),
    ...subjects.filter(({ type }) => type === 'round').map(({ id }) => id),
  ]);
}

async function reportsToRead(reading: Reading, actor: Actor): Promise<readonly PerformanceReport[]> {
  const waiting = (await listPerformanceReports(reading)).filter(({ state }) => state === 'in-challenge' || state === 'ready');
  // Most of the year there is none, and who may read one is the dearest question of this page.
  if (waiting.length === 0) return [];
  const mayOpen = await findAccessByPaper(reading, actor, 'performance-report');
  return waiting.filter(({ id }) => mayOpen.has(id));
}

/** The reader's own objectives of this year, each with the first way up that the golden thread has from it. */
async function objectivesAndWhy(reading: Reading, actor: Actor): Promise<readonly ObjectiveAndWhy[]> {
  if (actor.personId === null || actor.onBehalfOf !== undefined || actor.viewedBy !== undefined) return [];
  const own = await listOwnObjectives(reading, actor.personId, financialYearOf(reading.today));
  if (own.length === 0) return [];
  const graph = await findThreadAbove(reading, own.map(({ id }) => id));
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return own.map((objective) => ({
    ...objective,
    serves: (pathsUp(graph, objective.id)[0] ?? []).flatMap(({ parentId }) => nodes.get(parentId) ?? []),
  }));
}
