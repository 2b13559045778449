import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { PostId } from '@golden-thread/domain/shared/id';
import type { TimetableChanged } from '@golden-thread/domain/timetable/events';
import { type EventSeen, findWording, findWordings } from '@golden-thread/persistence/event-log/events';
import { findThingLabels } from '@golden-thread/persistence/history/labels.query';
import { listOwnersOfAccounts } from '@golden-thread/persistence/identity/service-accounts';
import {
  findChairOfMeeting,
  listHeadsOfServices,
  listHeadsOfUnits,
  listRecipientsOfPosts,
  listRecipientsById,
  listRecipientsOfStages,
  listContributors,
  listRecipientsOfTasksAbout,
  type Recipient,
} from '@golden-thread/persistence/notice/recipients.query';
import { listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import { findServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { NamedRecipients, Notice } from '../events/notice';
import { formatRequest, findPlannedEscalations, taskLink, formatTask, thingLink, formatWording } from './notice-text';
import type { NoticeDraft } from './recipients-of-tasks';

type EventNotice = Extract<Notice, { audience: 'contributors' | 'named' | 'holders' }>;

/** Who hears of an event beside those it asks for something, and in which words. May name a person twice; the first counts. */
export async function noticesOfEvent(reading: Reading, event: EventSeen, notice: EventNotice): Promise<NoticeDraft[]> {
  const written = formatWording(await findWordings(reading, event.id));
  if (notice.audience === 'holders') return noticesOfHolders(reading, event, notice.subject, written);
  const labels = await findThingLabels(reading, [event.stream]);
  const subject = notice.subject(labels.get(event.stream.id) ?? '');
  const facts = { kind: 'told', subject, link: thingLink(event.stream), taskId: null } as const;
  if (notice.audience === 'contributors') {
    return (await listContributors(reading, event)).map((person) => ({ ...person, ...facts, body: written || 'You are told because you took part in it.' }));
  }
  const people = await listNamedRecipients(reading, event, notice.recipients);
  return people
    .filter(({ personId }) => notice.recipients.evenWhoActed === true || personId !== event.actorId)
    .map((person) => ({ ...person, ...facts, body: [notice.body, written].filter(Boolean).join('\n') }));
}

async function noticesOfHolders(reading: Reading, event: EventSeen, happened: string, written: string): Promise<NoticeDraft[]> {
  const tasks = await listRecipientsOfTasksAbout(reading, event.stream);
  const goesUp = await findPlannedEscalations(reading, tasks);
  return tasks.map((task) => ({
    personId: task.personId,
    email: task.email,
    kind: 'told',
    subject: `${happened}: ${formatTask(task)}`,
    body: [written, formatRequest(task, goesUp.get(task.taskId))].filter(Boolean).join('\n'),
    link: taskLink(task.taskId),
    taskId: task.taskId,
  }));
}

async function listNamedRecipients(reading: Reading, event: EventSeen, named: NamedRecipients): Promise<Recipient[]> {
  const contributors = named.contributors ? await listContributors(reading, event) : [];
  const owners = await listOwnersOfAccounts(reading, named.ownersOf ?? []);
  return [...(await listRecipientsById(reading, [...(named.people ?? []), ...owners])), ...(await listRecipientsOfPosts(reading, await listNamedPosts(reading, named))), ...contributors];
}

async function listNamedPosts(reading: Reading, named: NamedRecipients): Promise<PostId[]> {
  const posts = [...(await listHeadsOfServices(reading, named.headsOfServices ?? [])), ...(await listHeadsOfUnits(reading, named.headsOfUnits ?? []))];
  for (const role of named.roles ?? []) posts.push(...(await listPostsWithRole(reading, role)));
  if (named.clinicSeatsOf !== undefined) {
    const seats = await findServicePosts(reading, named.clinicSeatsOf);
    posts.push(...[seats?.committeeChairPostId, seats?.directorPostId, seats?.managerPostId].filter((postId) => typeof postId === 'string'));
  }
  return [...posts, ...(await partiesOf(reading, named.recoveryPlan))];
}

async function partiesOf(reading: Reading, named: NamedRecipients['recoveryPlan']): Promise<readonly PostId[]> {
  const parties = named && (await findRecoveryPlan(reading, named.id))?.parties;
  if (!parties) return [];
  return [parties.accountablePostId, ...(named.above ? [parties.directorPostId, parties.requesterPostId] : [])];
}

type Move = TimetableChanged['moves'][number];
type DatesMoved = Extract<Notice, { audience: 'dates-moved' }>;

/**
 * Those concerned by a change of the timetable, told what moved for them and why: whoever answers for an open task that moved along,
 * and the chair whose committee's meeting moved. Each person once.
 */
export async function noticesOfMovedDates(reading: Reading, event: EventSeen, { yearId, change: { meeting, moves } }: DatesMoved): Promise<NoticeDraft[]> {
  const reason = (await findWording(reading, event.id, 'reason')) ?? '';
  const link = thingLink(event.stream);
  const tell = (subject: string, lines: readonly string[]) =>
    ({ kind: 'told', subject, body: [...lines, `Why: ${reason}`].join('\n'), link, taskId: null }) as const;
  const onStages = await listRecipientsOfStages(reading, { yearId, keys: moves.map(({ stage }) => stage) });
  const notices = onStages.map(({ personId, email, stages }): NoticeDraft => {
    const theirs = moves.filter(({ stage }) => stages.includes(stage));
    return {
      personId,
      email,
      ...tell(theirs.length === 1 ? `Another date: ${theirs[0]!.title}` : `${theirs.length} dates moved`, theirs.map(formatMove)),
    };
  });
  const hasNotice = new Set(notices.map(({ personId }) => personId));
  const chair = meeting === null ? undefined : await findChairOfMeeting(reading, meeting.id);
  if (meeting === null || chair === undefined) return notices;
  const holders = (await listRecipientsOfPosts(reading, [chair])).filter(({ personId }) => !hasNotice.has(personId));
  const line = `${meeting.name}: from ${shortDate(meeting.from)} to ${shortDate(meeting.to)}`;
  return [
    ...notices,
    ...holders.map((person): NoticeDraft => ({ ...person, ...tell(`${meeting.name} is moved to ${shortDate(meeting.to)}`, [line]) })),
  ];
}

const day = (date: CalendarDate | null): string => (date === null ? 'no date' : shortDate(date));

const formatMove = ({ title, from, to }: Move): string => `${title}: from ${day(from)} to ${day(to)}`;
