import type { RecoveryPlan, RecoveryPlanState } from '@golden-thread/domain/recovery/recovery-plan';
import { nextStepOfRecoveryPlan as rule, recoveryDue, type RecoveryPlanStep } from '@golden-thread/domain/recovery/schedule';
import { recoveryMonthTransitions, recoveryTransitions } from '@golden-thread/domain/recovery/transitions';
import type { RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import type { RemindersOwed } from '@golden-thread/domain/task/workflow-step';
import { findRecoveryPlan, saveRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findRemindersOwed, remindAndEscalate } from '../engine/remind-and-escalate';
import { type FollowedRows, nextStep, takeStep } from '../engine/workflow-steps';
import { monthSubject, recoverySubject, updateTaskId } from './recovery-plan-command';

interface Facts {
  readonly plan: RecoveryPlan;
  readonly reminders: RemindersOwed;
}

const recoveryPlan: FollowedRows<RecoveryPlanId, Facts, RecoveryPlanState, RecoveryPlanStep> = {
  kind: 'recovery-plan',
  hold: (work, id) => work.lock({ type: 'recovery-plan', id }),
  read: readRecoveryPlan,
  rule,
};

/** Reads where a recovery plan stands and says which step is due. Refuses: `NoSuchRecoveryPlan`. */
export const nextStepOfRecoveryPlan = nextStep(recoveryPlan);

/** Asks for the update of the month that has begun. */
export const askForMonthlyUpdate = takeStep(recoveryPlan, 'askForMonthlyUpdate', async (work, { plan }) => {
  const { month, dueOn } = recoveryDue(plan, work).ask!;
  const payload = { reference: plan.reference, month, dueOn };
  const openedBy = work.record({ name: 'RecoveryUpdateRequested', stream: { type: 'recovery-plan', id: plan.id }, payload });
  work.openTask({
    id: updateTaskId(plan, month), kind: 'update-recovery-plan', postId: plan.parties.accountablePostId, dueOn, openedBy,
    subject: monthSubject(plan, month),
  });
  const asked = { month, dueOn, state: recoveryMonthTransitions.first, update: null, submittedOn: null, late: false, verdict: null, verdictReason: null, judgedOn: null } as const;
  saveRecoveryPlan(work, { ...plan, state: recoveryTransitions.after(plan.state, 'ask-for-update'), months: [...plan.months, asked] });
});

/** Counts a month as missed whose due date has passed without an update: the earliest there is. */
export const countMissedMonth = takeStep(recoveryPlan, 'countMissedMonth', async (work, { plan }) => {
  const [month] = recoveryDue(plan, work).missed;
  const { dueOn } = plan.months.find((owed) => owed.month === month)!;
  const payload = { reference: plan.reference, month: month!, dueOn };
  work.record({ name: 'RecoveryUpdateMissed', stream: { type: 'recovery-plan', id: plan.id }, payload });
  saveRecoveryPlan(work, { ...plan, months: plan.months.map((owed) => (owed.month === month ? { ...owed, state: recoveryMonthTransitions.after(owed.state, 'miss') } : owed)) });
});

/** Ends the watch for a relapse on its day; with it the plan has ended. */
export const endRelapseWatch = takeStep(recoveryPlan, 'endRelapseWatch', async (work, { plan }) => {
  work.record({ name: 'RecoveryRelapseWatchEnded', stream: { type: 'recovery-plan', id: plan.id }, payload: { reference: plan.reference } });
  saveRecoveryPlan(work, { ...plan, state: recoveryTransitions.after(plan.state, 'end-watch') });
});

/** Reminds of what is open: a missed month goes to the director, then to whoever asked for the plan; the rest up the management chain. */
export const remindOfRecoveryPlan = takeStep(recoveryPlan, 'remindOfRecoveryPlan', (work, { plan }) =>
  remindAndEscalate(work, { subjects: [recoverySubject(plan)], requesterPostIds: [plan.parties.requesterPostId] }),
);

async function readRecoveryPlan(work: UnitOfWork, id: RecoveryPlanId): Promise<Outcome<Facts>> {
  const plan = await findRecoveryPlan(work, id);
  return plan ? accept({ plan, reminders: await findRemindersOwed(work, [recoverySubject(plan)]) }) : refuse('NoSuchRecoveryPlan');
}
