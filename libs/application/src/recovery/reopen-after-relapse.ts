import { recoveryTransitions } from '@golden-thread/domain/recovery';
import type { UnitOfWork } from '@golden-thread/persistence';
import { findRecoveryPlan, listPlansWatchingMeasure, saveRecoveryPlan } from '@golden-thread/persistence/recovery';
import { openRecoveryPlan } from './open-recovery-plan';

/**
 * A measure that falls back to red while it is watched after a recovery plan has its plan opened again: a new one, linked to the
 * old, for the same people. Called inside the transaction that makes the red figure stand. Answers the new plans' references.
 * Source: source-systems B2(e), "relapse to red within n periods reopens, linked to the old plan".
 */
export async function reopenAfterRelapse(work: UnitOfWork, measureId: string): Promise<readonly string[]> {
  const reopened: string[] = [];
  for (const id of await listPlansWatchingMeasure(work, measureId)) {
    const stream = { type: 'recovery-plan' as const, id };
    await work.lock(stream);
    const plan = await findRecoveryPlan(work, id);
    const state = plan && recoveryTransitions[plan.state].relapse;
    if (!plan || !state) continue;
    const { title, serviceId, parties } = plan;
    const { reference } = await openRecoveryPlan(work, { title, measureId, serviceId, parties, origin: { type: 'relapse' as const, id } });
    await saveRecoveryPlan(work, { ...plan, state });
    work.record({ name: 'RecoveryPlanRelapsed', stream, payload: { reference: plan.reference, newReference: reference } });
    reopened.push(reference);
  }
  return reopened;
}
