import type { HistoryEvent } from '@golden-thread/application/history/get-history';
import { areas } from '../../../http/areas';
import type { EventLabel, NameOf } from './event-label';

/** Every event in the words of the page where it was done, as its area words it. */
const eventLabels = Object.assign({}, ...Object.values(areas).map(({ events }) => events)) as Readonly<
  Record<string, ((payload: HistoryEvent['payload'], name: NameOf) => EventLabel) | undefined>
>;

/** An event in words. One whose name is no longer known (from an older version) is shown by its name, taken apart. */
export function labelOfEvent(event: Pick<HistoryEvent, 'name' | 'payload'>, name: NameOf): EventLabel {
  const label = eventLabels[event.name];
  if (label !== undefined) return label(event.payload, name);
  const apart = event.name.replaceAll(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return { title: apart };
}
