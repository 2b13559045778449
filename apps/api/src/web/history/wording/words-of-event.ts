import type { HistoryEvent } from '@golden-thread/application/history';
import type { EventWords, NameOf } from './event-words';
import { eventWordings } from './index';

/** An event in words. One whose name is no longer known (from an older version) is shown by its name, taken apart. */
export function wordsOfEvent(event: Pick<HistoryEvent, 'name' | 'payload'>, name: NameOf): EventWords {
  const words = (eventWordings as Readonly<Record<string, ((payload: never, name: NameOf) => EventWords) | undefined>>)[event.name];
  if (words !== undefined) return words(event.payload as never, name);
  const apart = event.name.replaceAll(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return { title: apart };
}
