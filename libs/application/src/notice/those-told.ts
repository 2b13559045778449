import type { Reading } from '@golden-thread/persistence';
import type { EventSeen } from '@golden-thread/persistence/event-log';
import { listThoseAsked } from '@golden-thread/persistence/notice';
import type { NoticeRule } from './notice-rule';
import { thoseAsked } from './those-asked';
import { thoseBeside } from './those-beside';
import { thoseEscalatedTo } from './those-escalated-to';
import { thoseReminded } from './those-reminded';
import { thoseWhoseDatesMoved } from './those-whose-dates-moved';
import type { Told } from './told';

/** Who reads what because of an event, each person once: what one is asked to do goes before what one is merely told. */
export async function thoseTold(reading: Reading, event: EventSeen, rule: NoticeRule): Promise<Told[]> {
  switch (rule.tells) {
    case 'none':
      return [];
    case 'reminder':
      return thoseReminded(reading, String(event.payload['taskId']));
    case 'escalation':
      return thoseEscalatedTo(reading, event);
    case 'dates-moved':
      return thoseWhoseDatesMoved(reading, event);
    case 'asked-only':
      return thoseAsked(reading, await listThoseAsked(reading, event.id));
    default: {
      const asked = await thoseAsked(reading, await listThoseAsked(reading, event.id));
      const heard = new Set(asked.map(({ personId }) => personId));
      const beside = (await thoseBeside(reading, event, rule)).filter(({ personId }) => !heard.has(personId) && heard.add(personId));
      return [...asked, ...beside];
    }
  }
}
