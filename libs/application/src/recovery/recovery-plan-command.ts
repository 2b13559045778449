import { monthName } from '@golden-thread/domain/calendar/date-format';
import type { Month } from '@golden-thread/domain/calendar/dates';
import type { RecoveryPlan } from '@golden-thread/domain/recovery/recovery-plan';
import type { RecoveryPlanId, TaskId, ThingType } from '@golden-thread/domain/shared/id';
import { recoveryPlanToChange } from '@golden-thread/persistence/recovery/recovery-plans';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import { commandOn, type ThingCommand } from '../shared/command';
import type { ToDecide } from '../shared/deciders';

/** The plan as the subject of tasks and events. */
export const recoverySubject = (plan: RecoveryPlan): { type: ThingType; id: RecoveryPlanId; label: string } => ({
  type: 'recovery-plan',
  id: plan.id,
  label: `${plan.reference}: ${plan.title}`,
});

/** One month of a plan as the subject of its task: several may be owed at once. "RP-2: Planning applications, March 2027". */
export const monthSubject = (plan: RecoveryPlan, month: Month): { type: ThingType; id: RecoveryPlanId; label: string } => ({
  ...recoverySubject(plan),
  label: `${recoverySubject(plan).label}, ${monthName(month)}`,
});

/** The task that asks for one month's update: a late month and the next one are two tasks, which end apart. */
export const updateTaskId = (plan: RecoveryPlan, month: Month): TaskId => idFor(plan.id, 'update', month);

/** A condition of a plan as the subject of its task. "RP-2: Planning applications, condition 1". */
export const conditionSubject = (plan: RecoveryPlan, number: number): { type: ThingType; id: RecoveryPlanId; label: string } => ({
  ...recoverySubject(plan),
  label: `${recoverySubject(plan).label}, condition ${number}`,
});

/** The task that asks for a condition, of an approval: one that was taken back and given anew asks anew. */
export const conditionTaskId = (plan: RecoveryPlan, number: number): TaskId => idFor(plan.id, 'condition', plan.approvedOn ?? '', String(number));

/** What every decision about a recovery plan names. */
export interface RecoveryCommand extends ThingCommand {
  readonly planId: IdOrReference;
}

/** Who decides a plan: the director, unless they wrote in it. */
export const recoveryPlanToDecide = ({ parties, authorIds }: RecoveryPlan): ToDecide => ({ postId: parties.directorPostId, contributors: authorIds, permission: 'recovery.decide' });

/** Opens a recovery plan. Refuses: `NoSuchRecoveryPlan`. */
export const withRecoveryPlan = commandOn({
  load: (loading, { planId }: RecoveryCommand) => loading.loadForUpdate(recoveryPlanToChange, planId),
  missing: 'NoSuchRecoveryPlan',
  versioned: (plan) => plan,
  stream: ({ id }) => ({ type: 'recovery-plan', id }),
});
