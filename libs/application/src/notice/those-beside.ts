import type { Reading } from '@golden-thread/persistence';
import { type EventSeen, findWordings } from '@golden-thread/persistence/event-log';
import {
  listHeadsOfServices, listHolders, listPeopleTold, listThoseWhoTookPart, listThoseWithTasksAbout, type PersonTold,
} from '@golden-thread/persistence/notice';
import { listPostsWithRole } from '@golden-thread/persistence/task';
import type { Named, NoticeRule } from './notice-rule';
import { taskLink } from './task-link';
import { taskWords } from './task-words';
import type { Told } from './told';

type RuleBeside = Extract<NoticeRule, { tells: 'took-part' | 'named' | 'holders' }>;

/** Who hears of an event beside those it asks for something, and in which words. May name a person twice; the first counts. */
export async function thoseBeside(reading: Reading, event: EventSeen, rule: RuleBeside): Promise<Told[]> {
  const link = `/history/${event.stream.type}/${event.stream.id}`;
  const reason = Object.values(await findWordings(reading, event.id)).join('\n');
  switch (rule.tells) {
    case 'took-part': {
      const people = await listThoseWhoTookPart(reading, event);
      return people.map((person) => ({ ...bare(person), subject: rule.says(event.payload), body: 'You took part in this.', link, taskId: null }));
    }
    case 'named': {
      const people = await peopleNamed(reading, rule.whom(event.payload));
      return people
        .filter(({ personId }) => personId !== event.actorId)
        .map((person) => ({ ...bare(person), subject: rule.says(event.payload), body: reason || 'This concerns you.', link, taskId: null }));
    }
    case 'holders':
      return (await listThoseWithTasksAbout(reading, event.stream)).map((task) => ({
        ...bare(task), subject: `${rule.says}: ${taskWords(task)}`, body: reason || rule.says, link: taskLink(task.taskId), taskId: task.taskId,
      }));
  }
}

const bare = ({ personId, email }: PersonTold): Pick<Told, 'personId' | 'email' | 'kind'> => ({ personId, email, kind: 'told' });

async function peopleNamed(reading: Reading, { people = [], headsOfServices = [], roles = [] }: Named): Promise<PersonTold[]> {
  const posts = await listHeadsOfServices(reading, headsOfServices);
  for (const role of roles) posts.push(...(await listPostsWithRole(reading, role)));
  return [...(await listPeopleTold(reading, people)), ...(await listHolders(reading, posts))];
}
