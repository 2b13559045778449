/** What the history tells of what followed for somebody from a result: that it was recorded, and its words to their circle alone. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import type { RecognitionId } from '@golden-thread/domain/shared/id';
import type { HistoryEvent } from '@golden-thread/persistence/history/history.query';
import { findRecognition, managesPerson } from '@golden-thread/persistence/recognition/recognitions';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/**
 * Whether the words of a recognition are the actor's to read: of praise everybody's; of a consequence those of whom it is about, of whoever recorded it, and of those who manage
 * them, and of nobody who sees the pages as one of these. Source: practice C1; ADR 55.
 */
export async function isRecognitionOpen(reading: Reading, actor: Actor, id: RecognitionId): Promise<boolean> {
  const one = await findRecognition(reading, id);
  if (one === undefined || one.kind === 'recognition') return true;
  if (actor.viewedBy !== undefined) return false;
  if (actor.personId !== null && [one.personId, one.recordedBy].includes(actor.personId)) return true;
  return one.personId !== null && managesPerson(reading, actor, one.personId);
}

/** The events of consequences, a page of history at most, without the words that are not the actor's to read. */
export async function withholdConsequences(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const closed = new Set<string>();
  for (const id of new Set(events.flatMap(({ stream }) => (stream.type === 'recognition' ? [stream.id as RecognitionId] : [])))) {
    if (!(await isRecognitionOpen(reading, actor, id))) closed.add(id);
  }
  return events.map((event) => (closed.has(event.stream.id) ? { ...event, wording: {} } : event));
}
