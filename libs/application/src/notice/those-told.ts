import type { Reading } from '@golden-thread/persistence';
import { type EventSeen, findWordings } from '@golden-thread/persistence/event-log';
import { listThoseAsked } from '@golden-thread/persistence/notice';
import type { NoticeRule } from './notice-rule';
import { thoseAsked } from './those-asked';
import { thoseBeside } from './those-beside';
import { thoseEscalatedTo } from './those-escalated-to';
import { thoseReminded } from './those-reminded';
import { thoseWhoseDatesMoved } from './those-whose-dates-moved';
import type { Told } from './told';
import { wordingText } from './wording-text';

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
      return askedBecauseOf(reading, event, []);
    default:
      return askedBecauseOf(reading, event, onceEach(await thoseBeside(reading, event, rule)));
  }
}

/** Those asked read first what happened: in the words of those told beside them, where they are among these, and as it was written. */
async function askedBecauseOf(reading: Reading, event: EventSeen, beside: readonly Told[]): Promise<Told[]> {
  const asked = await thoseAsked(reading, await listThoseAsked(reading, event.id));
  const written = asked.length === 0 ? '' : wordingText(await findWordings(reading, event.id));
  const alsoTold = new Map(beside.map((told) => [told.personId, told]));
  const isAsked = new Set(asked.map(({ personId }) => personId));
  return [
    ...asked.map((one) => ({ ...one, body: [alsoTold.get(one.personId)?.subject, written, one.body].filter(Boolean).join('\n') })),
    ...beside.filter(({ personId }) => !isAsked.has(personId)),
  ];
}

const onceEach = (told: readonly Told[]): readonly Told[] =>
  told.filter(({ personId }, index) => told.findIndex((one) => one.personId === personId) === index);
