import type { Home, LateTask, LateTasksOfKind, QuartersInPictures, StatusOverQuarters } from '@golden-thread/application/home/read-home';
import { may } from '@golden-thread/domain/authority/permission';
import { formatDueDate, longDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { levels } from '@golden-thread/domain/status/status';
import type { PerformanceReport } from '@golden-thread/domain/report/performance-report';
import { capitalised } from '@golden-thread/domain/shared/text';
import { type TaskKind, taskKinds } from '@golden-thread/domain/task/task';
import { counted } from '../../http/paging';
import { directoryPaths } from '../connection/paths';
import { failedDeliveryPaths } from '../delivery/paths';
import { historyPaths } from '../history/paths';
import { thingAddress } from '../history/things';
import { Page, type SignedIn } from '../kit';
import { measurePaths } from '../measure/paths';
import { organisationPaths } from '../organisation/paths';
import { planPaths } from '../plan/paths';
import { reportName, reportStateLabels } from '../report/labels';
import { reportPaths } from '../report/paths';
import { reviewPaths } from '../review/paths';
import { taskAddress, taskPaths } from '../task/paths';
import { timetablePaths } from '../timetable/paths';
import { portfolioView, questionsView } from './members.view';
import { formatStatusCounts, statusLegend, statusBars, statusColumns, statusRows } from './status-bars';

/** A person's first page: one question a section, each as far as it concerns them. */
export function homeView(person: SignedIn, home: Home): Page {
  const { today } = person.council;
  return new Page('home/home', {
    heading: 'What needs you, and how things stand',
    area: 'Home',
    caption: `${person.council.name}, ${longDate(today)}`,
    ...tasksView(home, today),
    deputyFor: person.actor.onBehalfOf ? [] : person.mayActFor.map((post) => `${post.name}, ${post.postTitle}`),
    late: lateView(home, today),
    questions: questionsView(home.members),
    portfolio: portfolioView(home.members),
    lookedAfter: lookedAfterView(home.lookedAfter),
    pictures: picturesView(home.pictures),
    stages: home.stages.map(({ year, title, fallsOn, provisional }) => ({
      text: title, href: timetablePaths.of(year), on: shortDate(fallsOn), wording: formatDueDate(fallsOn, today), provisional,
    })),
    meetings: home.meetings.map(({ committeeId, committee, heldOn, agendaOn, theirs }) => ({
      committee, theirs, href: directoryPaths.of('committee', committeeId), heldOn: shortDate(heldOn), wording: formatDueDate(heldOn, today),
      agenda: agendaOn < today ? `Agenda out since ${shortDate(agendaOn)}` : `Agenda out by ${shortDate(agendaOn)}`,
    })),
    timetable: timetablePaths.usual,
    reports: home.reports.map((report) => ({ href: reportPaths.of(report.id), text: reportName(report), state: reportStateLabels[report.state].text, when: meetingsOf(report, today) })),
    hasOwnObjectives: home.objectives.length > 0 || may(person.actor, 'plans.write'),
    objectives: home.objectives.map(({ planId, title, serves, state }) => ({ title, href: planPaths.of({ kind: 'individual-plan', id: planId }), agreed: state === 'approved', serves: serves.map((node) => node.title) })),
    ownPlan: home.objectives[0] && planPaths.of({ kind: 'individual-plan', id: home.objectives[0].planId }),
    plans: planPaths.list,
  });
}

function tasksView({ tasks, counts }: Home, today: CalendarDate): object {
  const mine = counts.late + counts.week + counts.later;
  return {
    counted: `${counted(mine, 'task')}, ${counts.late} late`,
    tasks: tasks.map(({ id, kind, subject, dueOn, group }) => ({
      asks: taskKinds[kind].asks, subject: subject.label, href: taskAddress(kind, subject, id), late: group === 'late',
      due: dueOn === null ? 'No date' : `${shortDate(dueOn)}, ${formatDueDate(dueOn, today)}`,
      otherwise: group === 'late' ? taskKinds[kind].otherwise : null,
    })),
    allTasks: taskPaths.mine,
    more: mine - tasks.length,
    waiting: counts.waiting > 0 ? { text: `${counted(counts.waiting, 'task waits', 'tasks wait')} on somebody else: what you sent, or were told of`, href: `${taskPaths.mine}?show=waiting` } : null,
  };
}

/** Where a list shows every late task of a kind. */
const listOf: Readonly<Partial<Record<TaskKind, { readonly href: string; readonly text: string }>>> = {
  'enter-figures': { href: measurePaths.sheets, text: 'Every service’s figures' },
  'verify-figures': { href: measurePaths.sheets, text: 'Every service’s figures' },
  'complete-service-review': { href: reviewPaths.rounds, text: 'Every service’s review' },
  'decide-service-review': { href: reviewPaths.rounds, text: 'Every service’s review' },
  'write-service-plan': { href: planPaths.list, text: 'Every plan' },
  'decide-service-plan': { href: planPaths.list, text: 'Every plan' },
  'write-unit-plan': { href: planPaths.list, text: 'Every plan' },
  'decide-unit-plan': { href: planPaths.list, text: 'Every plan' },
};

/** What operators, administrators, auditors and democratic services look after, in one line each. */
function lookedAfterView({ failedDeliveries, emailsInDoubt, vacantWithTasks, actsThisWeek, ...meetings }: Home['lookedAfter']): readonly object[] {
  return [
    failedDeliveries !== null && { href: failedDeliveryPaths.list, text: `${counted(failedDeliveries, 'delivery', 'deliveries')} failed for good, ${counted(emailsInDoubt ?? 0, 'e-mail')} in doubt` },
    vacantWithTasks !== null && { href: organisationPaths.organisation, text: `${counted(vacantWithTasks, 'post')} with open tasks that nobody holds; their line managers answer for them` },
    actsThisWeek !== null && { href: historyPaths.all, text: `${counted(actsThisWeek, 'act')} recorded in the last seven days` },
    ...meetingLines(meetings),
  ].filter((line) => line !== false);
}

function meetingLines({ committeesWithoutMeeting, stagesWithoutMeeting }: Pick<Home['lookedAfter'], 'committeesWithoutMeeting' | 'stagesWithoutMeeting'>): readonly object[] {
  if (committeesWithoutMeeting === null || stagesWithoutMeeting === null) return [];
  return [
    { href: organisationPaths.committees, text: `${counted(committeesWithoutMeeting, 'committee has', 'committees have')} no meeting to come` },
    { href: organisationPaths.arrangeMeetings, text: `${counted(stagesWithoutMeeting, 'stage waits', 'stages wait')} for a meeting that is not arranged` },
  ];
}

function lateView({ late, mayOpen, answersForOthers }: Home, today: CalendarDate): object | null {
  if (!answersForOthers) return null;
  const all = late.reduce((sum, { count }) => sum + count, 0);
  return {
    counted: counted(all, 'task is', 'tasks are'),
    kinds: late.map((kind) => lateKindView(kind, mayOpen, today)),
  };
}

function lateKindView({ kind, count, oldestDueOn, tasks }: LateTasksOfKind, mayOpen: Home['mayOpen'], today: CalendarDate): object {
  const line = ({ subject, postTitle, dueOn, ...task }: LateTask): object => ({
    subject: subject.label,
    href: mayOpen.has(subject.id) ? thingAddress(subject.type, subject.id) : null,
    with: `${task.with.join(', ') || 'Nobody'}, ${postTitle}`,
    late: formatDueDate(dueOn, today),
  });
  const unnamed = count - tasks.length;
  return {
    asks: taskKinds[kind].asks,
    said: count === 1 ? formatDueDate(oldestDueOn, today) : `${count} late, the longest ${formatDueDate(oldestDueOn, today)}`,
    tasks: tasks.map(line),
    more: unnamed === 0 ? null : tasks.length === 0 ? 'Only their own managers see who they are.' : `and ${unnamed} more`,
    all: listOf[kind] ?? null,
  };
}

/** As many services as can be compared at a glance; the scorecard shows each. */
const servicesShown = 6;

function picturesView({ quarters, council, priorities, services, units, changed }: QuartersInPictures): object {
  const last = quarters.at(-1)!;
  const own = [...services].sort((one, other) => redsOf(other) - redsOf(one));
  const picture = (status: StatusOverQuarters, group: string, index: number): object => ({
    title: status.title,
    href: status.serviceCode === null ? null : `${measurePaths.scorecard}?service=${encodeURIComponent(status.serviceCode)}`,
    svg: statusBars(status, quarters, `${group}-${index}`),
    rows: statusRows(status, quarters, council),
    said: `${capitalised(formatStatusCounts(status.counts.at(-1)))}. ${travel(status)}`,
  });
  return {
    quarter: `quarter ${last.quarter}, ${last.year}`,
    letters: statusLegend(council),
    columns: statusColumns(council),
    empty: council.measures === 0,
    council: [picture(council, 'council', 0), ...priorities.filter(({ measures }) => measures > 0).map((each, index) => picture(each, 'priority', index))],
    unshown: priorities.filter(({ measures }) => measures === 0).map(({ title }) => title),
    services: own.filter(isJudged).slice(0, servicesShown).map((each, index) => picture(each, 'service', index)),
    moreServices: Math.max(0, own.length - servicesShown),
    units: units.filter(isJudged).map((each, index) => picture(each, 'unit', index)),
    scorecard: measurePaths.scorecard,
    changed: changed.slice(0, 6).map(({ ref, title, from, to, travel: went }) => ({
      href: measurePaths.of(ref), text: `${ref}: ${title}`, level: to, word: levels[to].colourWord, was: levels[from].colourWord.toLowerCase(), went,
    })),
    moreChanged: Math.max(0, changed.length - 6),
    whose: services.length > 0 ? 'your services' : 'the council',
  };
}

/** Whether there was ever anything to draw: a unit's measures may all be without target. */
const isJudged = ({ counts }: StatusOverQuarters): boolean => counts.some((each) => each.red + each.amber + each.green + each.waiting + each['no-data'] > 0);

const redsOf = ({ counts }: StatusOverQuarters): number => counts.at(-1)?.red ?? 0;

const travel = ({ better, worse }: StatusOverQuarters): string =>
  better + worse === 0 ? 'No status changed since the quarter before.' : `${worse} worse and ${better} better than the quarter before.`;

function meetingsOf({ scrutinyOn, cabinetOn, publishOn }: PerformanceReport, today: CalendarDate): string {
  const ahead = [['Scrutiny', scrutinyOn], ['Cabinet', cabinetOn], ['publication', publishOn]] as const;
  return ahead.filter(([, on]) => on >= today).map(([what, on]) => `${what} on ${shortDate(on)}`).join(', ') || 'its meetings have been';
}
