import type { RecoveryPlan } from '@golden-thread/domain/recovery';
import { idFor } from '@golden-thread/persistence';

/**
 * One month of a plan as the subject of its own task, so that a late month and the next one are two tasks that end apart.
 * Its reminders are recorded on its own stream.
 */
export const monthSubjectOf = (plan: RecoveryPlan, month: string): { type: string; id: string; label: string } => ({
  type: 'recovery-month',
  id: idFor('recovery-month', plan.id, month),
  label: `${plan.reference}: ${plan.title}, ${month}`,
});
