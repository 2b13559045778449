import type { PendingWrites } from './pending-writes';
import { lockHeads } from './lock-heads';
import { newId } from './new-id';
import type { TransactionLine } from './transaction-line';
import { workflowId } from './workflow-id';

export interface Given {
  readonly councilId: string;
  readonly personId: string | null;
  readonly now: string;
  readonly submission?: { readonly id: string; readonly digest: string; readonly outcome: unknown };
}

/** What the writing statement is given; what was pending counts as written from then on. */
export async function valuesToWrite(line: TransactionLine, pending: PendingWrites, given: Given) {
  await holdHeads(line, pending, given.councilId);
  const nudged = new Map<string, { workflowId: string; kind: string; subjectId: string }>();
  for (const { errand } of pending.errands) {
    if (errand.errand !== 'nudge-workflow') continue;
    const id = workflowId(errand.kind, errand.subjectId);
    nudged.set(id, { workflowId: id, kind: errand.kind, subjectId: errand.subjectId });
  }
  const closed = pending.tasksClosed.map(({ subject, kinds, ids, as }) => ({
    subjectType: subject.type, subjectId: subject.id, kinds: kinds ?? null, ids: ids ?? null, state: as,
  }));
  const opened = pending.tasksOpened.map(({ subject, ...task }) => ({
    ...task, subjectType: subject.type, subjectId: subject.id, subjectLabel: subject.label,
  }));
  const errands = pending.errands.map(({ eventId, errand: { errand, ...target } }) => ({ id: newId(), eventId, errand, target }));
  const values = [
    given.councilId,
    JSON.stringify(pending.numberedEvents()),
    JSON.stringify(pending.wordings),
    given.now,
    given.personId,
    JSON.stringify(closed),
    JSON.stringify(opened),
    JSON.stringify([...nudged.values()]),
    JSON.stringify(errands),
    JSON.stringify(given.submission ? [given.submission] : []),
  ] as const;
  pending.forgetWritten();
  return values;
}

/** A wave records an event on the stream of each of thousands: their heads are held in one statement. */
async function holdHeads(line: TransactionLine, pending: PendingWrites, councilId: string): Promise<void> {
  const streams = pending.streamsWithoutHead();
  if (streams.length === 0) return;
  for (const stream of streams) pending.heads.know(stream, undefined);
  for (const { type, id, sequence, hash } of await lockHeads(line, councilId, streams)) pending.heads.know({ type, id }, { sequence, hash });
}
