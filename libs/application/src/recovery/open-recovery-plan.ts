import { addWorkingDays } from '@golden-thread/domain/calendar';
import { type RecoveryEvent, type RecoveryParties, type RecoveryPlan, recoveryDeadlines } from '@golden-thread/domain/recovery';
import { idFor, type UnitOfWork } from '@golden-thread/persistence';
import { addRecoveryPlan, findRecoveryPlan } from '@golden-thread/persistence/recovery';

export interface NewRecoveryPlan {
  readonly title: string;
  readonly measureId: string | null;
  readonly serviceId: string;
  readonly origin: RecoveryPlan['origin'];
  readonly parties: RecoveryParties;
}

/**
 * Asks for a recovery plan, inside the decision that wants one (a corporate review, a clinic, a relapse): the plan in draft, its
 * reference, and the accountable manager's task. Asked again for the same origin, it answers with the plan that is there.
 */
export async function openRecoveryPlan(work: UnitOfWork, asked: NewRecoveryPlan): Promise<{ id: string; reference: string }> {
  const id = idFor('recovery-plan', work.council.id, asked.origin.type, asked.origin.id);
  const stream = { type: 'recovery-plan' as const, id };
  await work.lock(stream);
  const there = await findRecoveryPlan(work, id);
  if (there) return { id, reference: there.reference };
  const reference = await work.nextReference('RP');
  const dueOn = addWorkingDays(work.today, recoveryDeadlines.draft);
  await addRecoveryPlan(work, {
    ...asked, id, reference, state: 'drafting', version: 1, content: null, authorIds: [],
    submittedOn: null, approvedOn: null, closedOn: null, relapseWatchUntil: null, months: [],
  });
  const payload = { reference, originType: asked.origin.type, originId: asked.origin.id, dueOn };
  const openedBy = work.record({ name: 'RecoveryPlanOpened', stream, payload } satisfies RecoveryEvent);
  work.openTask({
    id: idFor(id, 'draft', 1), kind: 'draft-recovery-plan', postId: asked.parties.accountablePostId, dueOn, openedBy,
    subject: { ...stream, label: `${reference}: ${asked.title}` },
  });
  return { id, reference };
}
