import type { Actor } from '@golden-thread/domain/authority/actor';
import { decidePowerRequest as decide } from '@golden-thread/domain/authority/decide-power-request';
import type { ImportEvent } from '@golden-thread/domain/import/events';
import { type RowTotals, rowTotals } from '@golden-thread/domain/import/import-proposal';
import { importWritingTransitions, isBeingWritten } from '@golden-thread/domain/import/import-writing';
import type { ImportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findApprovers } from '@golden-thread/persistence/authority/power-requests';
import { findImportProposal } from '@golden-thread/persistence/import/import-proposals';
import { findImportWriting, saveImportWriting } from '@golden-thread/persistence/import/import-writings';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { peopleConcerned } from '../organisation/second-approver';
import { type DecidePowerRequest, withPowerRequest } from '../organisation/power-request-command';

const rowsOf = ({ brings, changes }: RowTotals): number => brings + changes;

/**
 * Has an import written that a second person approves: in the background, in their name, within their decision, which is made once it is written. Until then nothing of it holds, the
 * request waits, and nobody else decides it. One that was cut off may be approved again.
 * Refuses: `NotPermitted`, `NoSuchPowerRequest`, `Stale`, `NoSuchImport`, `ImportBeingWritten`, and as the decision does.
 */
export function approveImport(database: Database, actor: Actor, command: Omit<DecidePowerRequest, 'decision'>): Promise<Outcome<{ importId: ImportId }>> {
  return withPowerRequest(database, { actor, permission: 'organisation.see', command: { ...command, decision: 'approve' } }, async (work, request) => {
    if (request.change.kind !== 'apply-import' || actor.personId === null) return refuse('NoSuchImport');
    const { importId } = request.change;
    const [proposal, before] = [await findImportProposal(work, importId), await findImportWriting(work, importId)];
    if (!proposal) return refuse('NoSuchImport');
    if (before && isBeingWritten(before)) return refuse('ImportBeingWritten');
    const concerns = [...new Set([...request.concerns, ...(await peopleConcerned(work, request.change))])];
    const decided = decide({ ...request, concerns }, { decision: 'approve', reason: command.reason, actor, approvers: await findApprovers(work) });
    if (!decided.ok) return decided;
    saveImportWriting(work, {
      importId, requestId: request.id, state: importWritingTransitions.first, rows: rowsOf(rowTotals(proposal.counts)), rowsDone: 0, approvedBy: actor.personId,
      actingForPostId: actor.onBehalfOf?.postId ?? null, reason: command.reason, askedAt: work.now, beganAt: null, endedAt: null, failure: null, tries: 0,
    });
    const event: ImportEvent = { name: 'ImportWritingAsked', stream: { type: 'import', id: importId }, payload: { requestId: request.id } };
    work.record(event);
    return accept({ importId });
  });
}

/** Notes that an import is written, in the transaction that wrote it. */
export async function noteImportWritten(work: UnitOfWork, importId: ImportId): Promise<void> {
  const writing = await findImportWriting(work, importId);
  if (writing?.state === 'running') saveImportWriting(work, { ...writing, state: importWritingTransitions.next('running', 'finish'), rowsDone: writing.rows, endedAt: work.now, failure: null });
}
