import type { ThingType } from '@golden-thread/domain';
import type { RecoveryPlan } from '@golden-thread/domain/recovery';

/** The plan as the subject of tasks and events. */
export const subjectOf = (plan: RecoveryPlan): { type: ThingType; id: string; label: string } => ({
  type: 'recovery-plan',
  id: plan.id,
  label: `${plan.reference}: ${plan.title}`,
});
