/** What the history tells of files: that there was one, and what it is called and shows to those alone who may read what it shows. */

import type { Actor } from '@golden-thread/domain/authority/actor';
import type { EvidenceId } from '@golden-thread/domain/shared/id';
import { findEvidence } from '@golden-thread/persistence/evidence/evidence';
import type { HistoryEvent } from '@golden-thread/persistence/history/history.query';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { openEvidenced } from '../evidence/evidence-access';

/** Whether a file is the actor's to read: its thing whole, and the part that it shows. */
export async function isEvidenceOpen(reading: Reading, actor: Actor, id: EvidenceId): Promise<boolean> {
  const evidence = await findEvidence(reading, id);
  const opened = evidence && (await openEvidenced(reading, actor, evidence));
  return opened?.ok === true && opened.value.isOpen(evidence!.part);
}

/** The events of files, a page of history at most, without the words that are not the actor's to read. What they said themselves they are always told. */
export async function withholdEvidence(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const closed = new Set<string>();
  for (const id of new Set(events.flatMap(({ stream: { type, id: file } }) => (type === 'evidence' ? [file as EvidenceId] : [])))) {
    if (!(await isEvidenceOpen(reading, actor, id))) closed.add(id);
  }
  return events.map((event) => (closed.has(event.stream.id) && (event.actorId === null || event.actorId !== actor.personId) ? { ...event, wording: {} } : event));
}
