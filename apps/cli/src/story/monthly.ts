import { recordRecoveryVerdict } from '@golden-thread/application/recovery/record-recovery-verdict';
import { updateRecoveryPlan } from '@golden-thread/application/recovery/update-recovery-plan';
import type { RecoveryUpdate, RecoveryVerdict } from '@golden-thread/domain/recovery/recovery-plan';
import type { Cast } from './cast';
import { idsOf, recoveryPlanOf } from './find-things';

/** The accountable manager's report for the month that is owed. */
export async function reportMonth(cast: Cast, measure: string, update: RecoveryUpdate): Promise<void> {
  const plan = await recoveryPlanOf(cast, measure);
  const manager = await cast.holderOf(plan.parties.accountablePostId);
  await cast.expectAccepted(updateRecoveryPlan(cast.database, manager, { planId: plan.id, update, submission: cast.submission() }));
}

/** The panel's verdict, recorded by its chair with those present. */
export async function judgeMonth(
  cast: Cast,
  measure: string,
  given: { readonly verdict: RecoveryVerdict; readonly reason: string; readonly present: readonly string[] },
): Promise<void> {
  const plan = await recoveryPlanOf(cast, measure);
  const chair = await cast.holderOf(plan.parties.panelChairPostId);
  const present = await Promise.all(given.present.map((name) => idsOf.person(cast, name)));
  const { verdict, reason } = given;
  const presentIds = [chair.personId!, ...present];
  await cast.expectAccepted(recordRecoveryVerdict(cast.database, chair, { planId: plan.id, verdict, reason, presentIds, submission: cast.submission() }));
}
