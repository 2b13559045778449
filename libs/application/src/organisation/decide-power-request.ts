import type { Actor } from '@golden-thread/domain/authority/actor';
import { decidePowerRequest } from '@golden-thread/domain/authority/decide-power-request';
import type { PowerChange, PowerRequestState } from '@golden-thread/domain/authority/power-request';
import { isBeingWritten } from '@golden-thread/domain/import/import-writing';
import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findApprovers, savePowerDecision } from '@golden-thread/persistence/authority/power-requests';
import { findWritingOfRequest } from '@golden-thread/persistence/import/import-writings';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { applyApprovedImport, returnImport } from '../import/apply-import';
import { applyFeedRules } from '../hr-feed/hr-feed-rules';
import { applyAppointment, applyLastDay } from './change-holding';
import { applySubject } from './change-person';
import { applyPost } from './change-post';
import { applyFallback, applyRoles } from './change-roles';
import { type DecidePowerRequest, withPowerRequest } from './power-request-command';
import { applyDeputy } from './record-absence';
import { peopleConcerned } from './second-approver';

function applyChange(work: UnitOfWork, change: PowerChange, onRows?: (done: number) => void): Promise<Outcome<null>> {
  switch (change.kind) {
    case 'add-post':
      return applyPost(work, change);
    case 'change-roles':
      return applyRoles(work, change);
    case 'appoint':
      return applyAppointment(work, change);
    case 'extend-holding':
      return applyLastDay(work, change);
    case 'name-deputy':
      return applyDeputy(work, change);
    case 'set-subject':
      return applySubject(work, change);
    case 'name-fallback':
      return applyFallback(work, change);
    case 'apply-import':
      return applyApprovedImport(work, change, onRows);
    case 'set-feed-rules':
      return applyFeedRules(work, change);
  }
}

/**
 * The second person's decision. Approved, the change is carried out in the same transaction, by the rules as they are now and with events of its
 * own; where it is no longer possible (somebody left meanwhile), that is the refusal, and it can still be refused. Those whom it is about
 * are who they are now: whoever came into the post since does not decide its roles. `onRows`: told how many rows of an import are written.
 *
 * Refuses: `NotPermitted`, `NoSuchPowerRequest`, `Stale`, `ImportBeingWritten` (an import that somebody approved is not refused meanwhile), as the rule does, and as the change itself does.
 */
export function recordPowerDecision(database: Database, actor: Actor, command: DecidePowerRequest, onRows?: (done: number) => void): Promise<Outcome<{ state: PowerRequestState }>> {
  return withPowerRequest(database, { actor, permission: 'organisation.see', command }, async (work, request) => {
    await lockOrganisation(work);
    const concerns = [...new Set([...request.concerns, ...(await peopleConcerned(work, request.change))])];
    const { decision, reason } = command;
    if (decision === 'refuse' && request.change.kind === 'apply-import' && (await isWritten(work, request.id))) return refuse('ImportBeingWritten');
    const decided = decidePowerRequest({ ...request, concerns }, { decision, reason, actor, approvers: await findApprovers(work) });
    if (!decided.ok) return decided;
    savePowerDecision(work, decided.value.request);
    work.record(decided.value.event);
    work.closeTasks({ subject: { type: 'power-request', id: request.id }, as: 'done' });
    if (decision === 'refuse' && request.change.kind === 'apply-import') await returnImport(work, request.change);
    const carried = decision === 'approve' ? await applyChange(work, request.change, onRows) : accept(null);
    return carried.ok ? accept({ state: decided.value.request.state }) : carried;
  });
}

async function isWritten(work: UnitOfWork, requestId: PowerRequestId): Promise<boolean> {
  const writing = await findWritingOfRequest(work, requestId);
  return writing !== undefined && isBeingWritten(writing);
}
