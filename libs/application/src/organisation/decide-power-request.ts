import type { Actor } from '@golden-thread/domain/authority/actor';
import { decidePowerRequest as decide, type PowerDecision } from '@golden-thread/domain/authority/decide-power-request';
import type { PowerChange, PowerRequestState } from '@golden-thread/domain/authority/power-request';
import type { PowerRequestId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { findApprovers, powerRequestToChange, savePowerDecision } from '@golden-thread/persistence/authority/power-requests';
import { lockOrganisation } from '@golden-thread/persistence/organisation/organisation-parts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';
import { applyAppointment, applyLastDay } from './change-holding';
import { applySubject } from './change-person';
import { applyPost } from './change-post';
import { applyFallback, applyRoles } from './change-roles';
import { mayReadPowerRequest } from './get-power-requests';
import { applyDeputy } from './record-absence';
import { peopleConcerned } from './second-approver';

export type DecidePowerRequest = ThingCommand & PowerDecision & { readonly requestId: PowerRequestId };

const withPowerRequest = commandOn({
  load: (loading, { requestId }: DecidePowerRequest) => loading.loadForUpdate(powerRequestToChange, requestId),
  missing: 'NoSuchPowerRequest',
  versioned: (request) => request,
  seen: async (work, request) => mayReadPowerRequest(work.actor, request, await findApprovers(work)),
  stream: ({ id }) => ({ type: 'power-request', id }),
});

function applyChange(work: UnitOfWork, change: PowerChange): Promise<Outcome<null>> {
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
  }
}

/**
 * The second person's decision. Approved, the change is carried out in the same transaction, by the rules as they are now and with events of its
 * own; where it is no longer possible (somebody left meanwhile), that is the refusal, and it can still be refused. Those whom it is about
 * are who they are now: whoever came into the post since does not decide its roles.
 *
 * Refuses: `NotPermitted`, `NoSuchPowerRequest`, `Stale`, as the rule does, and as the change itself does.
 */
export function decidePowerRequest(database: Database, actor: Actor, command: DecidePowerRequest): Promise<Outcome<{ state: PowerRequestState }>> {
  return withPowerRequest(database, { actor, permission: 'organisation.see', command }, async (work, request) => {
    await lockOrganisation(work);
    const concerns = [...new Set([...request.concerns, ...(await peopleConcerned(work, request.change))])];
    const { decision, reason } = command;
    const decided = decide({ ...request, concerns }, { decision, reason, actor, approvers: await findApprovers(work) });
    if (!decided.ok) return decided;
    savePowerDecision(work, decided.value.request);
    work.record(decided.value.event);
    work.closeTasks({ subject: { type: 'power-request', id: request.id }, as: 'done' });
    const carried = decision === 'approve' ? await applyChange(work, request.change) : accept(null);
    return carried.ok ? accept({ state: decided.value.request.state }) : carried;
  });
}
