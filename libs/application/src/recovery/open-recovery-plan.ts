import type { Period } from '@golden-thread/domain/measure/period';
import type { RecoveryEvent } from '@golden-thread/domain/recovery/events';
import { decideOpening, isRelapse } from '@golden-thread/domain/recovery/one-running-plan';
import { recoveryDueOn, type RecoveryParties, type RecoveryPlan } from '@golden-thread/domain/recovery/recovery-plan';
import { recoveryTransitions } from '@golden-thread/domain/recovery/transitions';
import type { MeasureId, RecoveryPlanId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import {
  addRecoveryPlan,
  findRecoveryPlan,
  findRunningPlan,
  lockOpeningFor,
  listPlansWatchingMeasure,
  saveRecoveryPlan,
} from '@golden-thread/persistence/recovery/recovery-plans';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';

export interface NewRecoveryPlan {
  readonly title: string;
  readonly measureId: MeasureId | null;
  readonly serviceId: ServiceId;
  readonly origin: RecoveryPlan['origin'];
  readonly parties: RecoveryParties;
}

/**
 * Asks for a recovery plan, inside the decision that wants one (a corporate review, a clinic, a relapse): the plan in draft, its
 * reference, and the accountable manager's task. Asked again for the same origin, it answers with the plan that is there; after a
 * relapse with the one that runs for the measure already. Refuses: `RecoveryPlanRunning`.
 */
export async function openRecoveryPlan(work: UnitOfWork, asked: NewRecoveryPlan): Promise<Outcome<{ id: RecoveryPlanId; reference: string }>> {
  // Of two who ask at once the second waits, and then sees the first one's plan.
  if (asked.measureId) await lockOpeningFor(work, asked.measureId);
  const { id, existing } = await planOf(work, asked.origin);
  const stream = { type: 'recovery-plan' as const, id };
  if (existing) return accept({ id, reference: existing.reference });
  const decided = decideOpening(asked.origin, asked.measureId ? await findRunningPlan(work, asked.measureId) : null);
  if (!decided.ok) return decided;
  if (decided.value) return accept(decided.value);
  const reference = await work.nextReference('RP');
  const dueOn = recoveryDueOn.draft(work);
  await addRecoveryPlan(work, {
    ...asked, id, reference, state: recoveryTransitions.first, version: 1, content: null, authorIds: [],
    submittedOn: null, approvedOn: null, closedOn: null, relapseWatchUntil: null, months: [], conditions: [], lastReturn: null,
  });
  const payload = { reference, originType: asked.origin.type, originId: asked.origin.id, dueOn };
  const openedBy = work.record({ name: 'RecoveryPlanOpened', stream, payload } satisfies RecoveryEvent);
  work.openTask({
    id: idFor(id, 'draft', 1), kind: 'draft-recovery-plan', postId: asked.parties.accountablePostId, dueOn, openedBy,
    subject: { ...stream, label: `${reference}: ${asked.title}` },
  });
  return accept({ id, reference });
}

/** The plan of an origin, held; where there is none, or it was withdrawn, the id of the one that is to be opened. */
async function planOf(work: UnitOfWork, { type, id: originId }: RecoveryPlan['origin']): Promise<{ readonly id: RecoveryPlanId; readonly existing: RecoveryPlan | undefined }> {
  for (let id = idFor<RecoveryPlanId>('recovery-plan', work.council.id, type, originId); ; id = idFor<RecoveryPlanId>('recovery-plan', id)) {
    await work.lock({ type: 'recovery-plan', id });
    const existing = await findRecoveryPlan(work, id);
    if (existing?.state !== 'withdrawn') return { id, existing };
  }
}

/**
 * A measure that falls back to red while it is watched after a recovery plan has its plan opened again: a new one, linked to the
 * old, for the same people, or the one that runs by then. Called inside the transaction that makes the red figure of a period
 * stand. Answers the references of the plans that carry on.
 * Source: source-systems B2(e), "relapse to red within n periods reopens, linked to the old plan".
 */
export async function reopenAfterRelapse(
  work: UnitOfWork,
  { measureId, period }: { readonly measureId: MeasureId; readonly period: Period },
): Promise<readonly string[]> {
  const reopened: string[] = [];
  await work.lock({ type: 'measure', id: measureId });
  for (const id of await listPlansWatchingMeasure(work, measureId)) {
    const stream = { type: 'recovery-plan' as const, id };
    await work.lock(stream);
    const plan = await findRecoveryPlan(work, id);
    const state = plan && recoveryTransitions.next(plan.state, 'relapse');
    if (!plan || !state || !isRelapse(plan, period)) continue;
    const { title, serviceId, parties } = plan;
    const opened = await openRecoveryPlan(work, { title, measureId, serviceId, parties, origin: { type: 'relapse' as const, id } });
    if (!opened.ok) continue;
    const { reference } = opened.value;
    saveRecoveryPlan(work, { ...plan, state });
    work.record({ name: 'RecoveryPlanRelapsed', stream, payload: { reference: plan.reference, newReference: reference } });
    reopened.push(reference);
  }
  return reopened;
}
