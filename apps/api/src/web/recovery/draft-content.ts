import type { RecoveryPlanContent } from '@golden-thread/domain/recovery';
import type { DraftRecoveryPlanForm } from './draft-recovery-plan.form';

/** What was typed, as a plan says it: rows left empty are no actions. */
export const contentOf = (form: DraftRecoveryPlanForm): RecoveryPlanContent => ({
  objective: form.objective.trim(),
  causes: form.causes.trim(),
  resources: form.resources.trim(),
  startValue: form.startValue || null,
  goalValue: form.goalValue || null,
  trajectory: form.trajectory.filter(({ value }) => value !== '').map(({ month, value }) => ({ month, value })),
  actions: form.actions
    .filter(({ step, owner, prediction, dueOn }) => `${step}${owner}${prediction}${dueOn}`.trim() !== '')
    .map(({ step, owner, dueOn, prediction }) => ({ step, owner, dueOn, prediction })),
});

/** A plan as the form's fields. */
export const fieldsOf = (content: RecoveryPlanContent | null): Record<string, unknown> =>
  content === null ? {} : { ...content, startValue: content.startValue ?? '', goalValue: content.goalValue ?? '' };
