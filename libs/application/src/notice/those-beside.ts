import type { Reading } from '@golden-thread/persistence';
import { type EventSeen, findWordings } from '@golden-thread/persistence/event-log';
import { findThingLabels } from '@golden-thread/persistence/history';
import {
  listHeadsOfServices, listHeadsOfUnits, listHolders, listPeopleTold, listThoseWhoTookPart, listThoseWithTasksAbout, type PersonTold,
} from '@golden-thread/persistence/notice';
import { findRecoveryPlan } from '@golden-thread/persistence/recovery';
import { findServicePosts } from '@golden-thread/persistence/review';
import { listPostsWithRole } from '@golden-thread/persistence/task';
import { askedWords } from './asked-words';
import { findWhatGoesUp } from './find-what-goes-up';
import type { Named, NoticeRule } from './notice-rule';
import { taskLink } from './task-link';
import { taskWords } from './task-words';
import { thingLink } from './thing-link';
import type { Told } from './told';
import { wordingText } from './wording-text';

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
