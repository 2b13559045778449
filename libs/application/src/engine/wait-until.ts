import { type Instant, millisecondsBetween } from '@golden-thread/domain/calendar/instants';
import type { Id } from '@golden-thread/domain/shared/id';

/** Over how long the workflows of a live council that share an instant are spread. */
const spreadOverMs = 120_000;

/**
 * How long a workflow waits for an instant on its council's clock, in milliseconds; null: until it is signalled.
 * A training council's clock stands still while the machine's runs, so there its driver signals. In a live council a bulk that
 * shares an instant (a thousand reminders at 08:00) is spread over two minutes, each subject always at the same place in it.
 */
export function waitUntil(
  nextAt: Instant | null,
  { council, now, subjectId }: { council: { kind: 'live' | 'training' }; now: Instant; subjectId: Id },
): number | null {
  if (nextAt === null || council.kind === 'training') return null;
  const place = parseInt(subjectId.replace(/-/g, '').slice(-6), 16) % spreadOverMs;
  return Math.max(0, millisecondsBetween(now, nextAt)) + place;
}
