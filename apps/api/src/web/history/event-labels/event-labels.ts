import type { GoldenThreadEvent } from '@golden-thread/application/events/messages-by-event';
import type { HistoryEvent } from '@golden-thread/application/history/get-history';
import { deliveryWords, importWords, taskWords, tokenWords } from './administration';
import type { EventWords, NameOf, WordsOf } from './event-label';
import { exceptionWords } from './exception';
import { measureWords } from './measure';
import { organisationWords } from './organisation';
import { planWords } from './plan';
import { recoveryWords } from './recovery';
import { reportWords } from './report';
import { reviewWords } from './review';
import { clockWords, timetableWords } from './timetable';

/** Every event in the words of the page where it was done. Does not compile while an event has none. */
const eventWordings: WordsOf<GoldenThreadEvent> = {
  ...clockWords,
  ...deliveryWords,
  ...exceptionWords,
  ...importWords,
  ...measureWords,
  ...organisationWords,
  ...planWords,
  ...recoveryWords,
  ...reportWords,
  ...reviewWords,
  ...taskWords,
  ...timetableWords,
  ...tokenWords,
};

/** An event in words. One whose name is no longer known (from an older version) is shown by its name, taken apart. */
export function wordsOfEvent(event: Pick<HistoryEvent, 'name' | 'payload'>, name: NameOf): EventWords {
  const words = (eventWordings as Readonly<Record<string, ((payload: never, name: NameOf) => EventWords) | undefined>>)[event.name];
  if (words !== undefined) return words(event.payload as never, name);
  const apart = event.name.replaceAll(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return { title: apart };
}
