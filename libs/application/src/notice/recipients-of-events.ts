import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { TimetableChanged } from '@golden-thread/domain/timetable/events';
import { type EventSeen, findWording, findWordings } from '@golden-thread/persistence/event-log/events';
import { findThingLabels } from '@golden-thread/persistence/history/labels.query';
import {
  findChairOfMeeting,
  listHeadsOfServices,
  listHeadsOfUnits,
  listHolders,
  listPeopleTold,
  listThoseOnStages,
  listThoseWhoTookPart,
  listThoseWithTasksAbout,
  type PersonTold,
} from '@golden-thread/persistence/notice/recipients.query';
import { listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import { findServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import type { Named, NoticeRule } from '../events/notices-by-event';
import { askedWords, findWhatGoesUp, taskLink, taskWords, thingLink, wordingText } from './notice-text';
import type { Told } from './recipients-of-tasks';

type RuleBeside = Extract<NoticeRule, { tells: 'took-part' | 'named' | 'holders' }>;

/** Who hears of an event beside those it asks for something, and in which words. May name a person twice; the first counts. */
export async function thoseBeside(reading: Reading, event: EventSeen, rule: RuleBeside): Promise<Told[]> {
  const written = wordingText(await findWordings(reading, event.id));
  if (rule.tells === 'holders') return holdersTold(reading, event, rule.says, written);
  const labels = await findThingLabels(reading, [event.stream]);
  const subject = rule.says(event.payload, labels.get(event.stream.id) ?? '');
  const facts = { kind: 'told', subject, link: thingLink(event.stream), taskId: null } as const;
  if (rule.tells === 'took-part') {
    return (await listThoseWhoTookPart(reading, event)).map((person) => ({ ...person, ...facts, body: written || 'You are told because you took part in it.' }));
  }
  const people = await peopleNamed(reading, event, rule.whom(event.payload, event.stream));
  return people
    .filter(({ personId }) => personId !== event.actorId)
    .map((person) => ({ ...person, ...facts, body: [rule.adds?.(event.payload), written].filter(Boolean).join('\n') }));
}

async function holdersTold(reading: Reading, event: EventSeen, says: string, written: string): Promise<Told[]> {
  const tasks = await listThoseWithTasksAbout(reading, event.stream);
  const goesUp = await findWhatGoesUp(reading, tasks);
  return tasks.map((task) => ({
    personId: task.personId,
    email: task.email,
    kind: 'told',
    subject: `${says}: ${taskWords(task)}`,
    body: [written, askedWords(task, goesUp.get(task.taskId))].filter(Boolean).join('\n'),
    link: taskLink(task.taskId),
    taskId: task.taskId,
  }));
}

async function peopleNamed(reading: Reading, event: EventSeen, named: Named): Promise<PersonTold[]> {
  const tookPart = named.tookPart ? await listThoseWhoTookPart(reading, event) : [];
  return [...(await listPeopleTold(reading, named.people ?? [])), ...(await listHolders(reading, await postsNamed(reading, named))), ...tookPart];
}

async function postsNamed(reading: Reading, named: Named): Promise<string[]> {
  const posts = [...(await listHeadsOfServices(reading, named.headsOfServices ?? [])), ...(await listHeadsOfUnits(reading, named.headsOfUnits ?? []))];
  for (const role of named.roles ?? []) posts.push(...(await listPostsWithRole(reading, role)));
  for (const serviceId of named.clinicSeatsOf ?? []) {
    const seats = await findServicePosts(reading, serviceId);
    posts.push(...[seats?.committeeChairPostId, seats?.directorPostId, seats?.managerPostId].filter((postId) => typeof postId === 'string'));
  }
  return [...posts, ...(await partiesOf(reading, named.recoveryPlan))];
}

async function partiesOf(reading: Reading, named: Named['recoveryPlan']): Promise<readonly string[]> {
  const parties = named && (await findRecoveryPlan(reading, named.id))?.parties;
  if (!parties) return [];
  return [parties.accountablePostId, ...(named.above ? [parties.directorPostId, parties.requesterPostId] : [])];
}

type Move = TimetableChanged['moves'][number];

/**
 * Those concerned by a change of the timetable, told what moved for them and why: whoever answers for an open task that moved along,
 * and the chair whose committee's meeting moved. Each person once.
 */
export async function thoseWhoseDatesMoved(reading: Reading, event: EventSeen): Promise<Told[]> {
  const { meeting, moves } = event.payload as unknown as TimetableChanged;
  const reason = (await findWording(reading, event.id, 'reason')) ?? '';
  const link = thingLink(event.stream);
  const tell = (subject: string, lines: readonly string[]) =>
    ({ kind: 'told', subject, body: [...lines, `Why: ${reason}`].join('\n'), link, taskId: null }) as const;
  const onStages = await listThoseOnStages(reading, { yearId: event.stream.id, keys: moves.map(({ stage }) => stage) });
  const told = onStages.map(({ personId, email, stages }): Told => {
    const theirs = moves.filter(({ stage }) => stages.includes(stage));
    return {
      personId,
      email,
      ...tell(theirs.length === 1 ? `Another date: ${theirs[0]!.title}` : `${theirs.length} dates moved`, theirs.map(lineOf)),
    };
  });
  const isTold = new Set(told.map(({ personId }) => personId));
  const chair = meeting === null ? undefined : await findChairOfMeeting(reading, meeting.id);
  if (meeting === null || chair === undefined) return told;
  const holders = (await listHolders(reading, [chair])).filter(({ personId }) => !isTold.has(personId));
  const line = `${meeting.name}: from ${shortDate(meeting.from)} to ${shortDate(meeting.to)}`;
  return [
    ...told,
    ...holders.map((person): Told => ({ ...person, ...tell(`${meeting.name} is moved to ${shortDate(meeting.to)}`, [line]) })),
  ];
}

const day = (date: string | null): string => (date === null ? 'no date' : shortDate(date));

const lineOf = ({ title, from, to }: Move): string => `${title}: from ${day(from)} to ${day(to)}`;
