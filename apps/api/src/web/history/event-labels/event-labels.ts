import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import type { HistoryEvent } from '@golden-thread/application/history/get-history';
import { failedDeliveryEventLabels, importEventLabels, recordEventLabels, taskEventLabels, tokenEventLabels } from './administration';
import type { EventLabel, NameOf, EventLabels } from './event-label';
import { exceptionEventLabels } from './exception';
import { measureEventLabels } from './measure';
import { organisationEventLabels } from './organisation';
import { planEventLabels } from './plan';
import { recoveryEventLabels } from './recovery';
import { reportEventLabels } from './report';
import { reviewEventLabels } from './review';
import { clockEventLabels, timetableEventLabels } from './timetable';

/** Every event in the words of the page where it was done. Does not compile while an event has none. */
const eventLabels: EventLabels<GoldenThreadEvent> = {
  ...clockEventLabels,
  ...failedDeliveryEventLabels,
  ...exceptionEventLabels,
  ...importEventLabels,
  ...recordEventLabels,
  ...measureEventLabels,
  ...organisationEventLabels,
  ...planEventLabels,
  ...recoveryEventLabels,
  ...reportEventLabels,
  ...reviewEventLabels,
  ...taskEventLabels,
  ...timetableEventLabels,
  ...tokenEventLabels,
};

/** An event in words. One whose name is no longer known (from an older version) is shown by its name, taken apart. */
export function labelOfEvent(event: Pick<HistoryEvent, 'name' | 'payload'>, name: NameOf): EventLabel {
  const words = (eventLabels as Readonly<Record<string, ((payload: never, name: NameOf) => EventLabel) | undefined>>)[event.name];
  if (words !== undefined) return words(event.payload as never, name);
  const apart = event.name.replaceAll(/(?<=[a-z])([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return { title: apart };
}
