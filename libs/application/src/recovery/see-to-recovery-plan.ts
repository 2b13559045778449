import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Instant, londonInstant } from '@golden-thread/domain/calendar';
import { recoveryDue, type RecoveryPlan, type RecoveryPlanState } from '@golden-thread/domain/recovery';
import { reminderTime, type TurnTaken } from '@golden-thread/domain/task';
import type { Database, UnitOfWork } from '@golden-thread/persistence';
import { findRecoveryPlan, saveRecoveryPlan } from '@golden-thread/persistence/recovery';
import { remindAndEscalate, takeTurn } from '../engine';
import { monthSubject } from './month-subject';
import { subjectOf } from './subject-of';
import { updateTaskId } from './update-task-id';

interface PlanOfCouncil {
  readonly councilId: string;
  readonly subjectId: string;
}

/**
 * The turn of a recovery plan: asks for each month's update when its month begins, counts a month as missed after its due date,
 * reminds and escalates whatever is open, ends the watch for a relapse; and says when it next has something to do.
 */
export function seeToRecoveryPlan(database: Database, { councilId, subjectId }: PlanOfCouncil): Promise<Outcome<TurnTaken<RecoveryPlanState>>> {
  return takeTurn<RecoveryPlanState>(database, { councilId, kind: 'recovery-plan', subjectId }, async (work) => {
    await work.lock({ type: 'recovery-plan', id: subjectId });
    const found = await findRecoveryPlan(work, subjectId);
    if (!found) return refuse('NoSuchRecoveryPlan');
    const { plan, nextAt } = await doWhatIsDue(work, found);
    const reminders = await remindAll(work, plan);
    if (plan !== found) await saveRecoveryPlan(work, plan);
    return accept({ phase: plan.state, nextAt: earliest([nextAt, reminders]), ended: plan.state === 'ended' });
  });
}

async function doWhatIsDue(work: UnitOfWork, found: RecoveryPlan): Promise<{ plan: RecoveryPlan; nextAt: Instant | null }> {
  let plan = found;
  for (;;) {
    const due = recoveryDue(plan, work.today);
    for (const month of due.missed) plan = markMissed(work, plan, month);
    if (due.ask) plan = askForUpdate(work, plan, due.ask);
    if (due.endWatch) plan = endWatch(work, plan);
    if (!due.ask) return { plan, nextAt: due.nextOn && londonInstant(due.nextOn, reminderTime) };
  }
}

function askForUpdate(work: UnitOfWork, plan: RecoveryPlan, { month, dueOn }: { month: string; dueOn: string }): RecoveryPlan {
  const payload = { reference: plan.reference, month, dueOn };
  const openedBy = work.record({ name: 'RecoveryUpdateRequested', stream: { type: 'recovery-plan', id: plan.id }, payload });
  work.openTask({
    id: updateTaskId(plan, month), kind: 'update-recovery-plan', postId: plan.parties.accountablePostId, dueOn, openedBy,
    subject: monthSubject(plan, month),
  });
  const asked = { month, dueOn, state: 'asked', update: null, submittedOn: null, late: false, verdict: null, verdictReason: null, judgedOn: null } as const;
  return { ...plan, months: [...plan.months, asked] };
}

function markMissed(work: UnitOfWork, plan: RecoveryPlan, month: string): RecoveryPlan {
  const { dueOn } = plan.months.find((owed) => owed.month === month)!;
  const payload = { reference: plan.reference, month, dueOn };
  work.record({ name: 'RecoveryUpdateMissed', stream: { type: 'recovery-plan', id: plan.id }, payload });
  return { ...plan, months: plan.months.map((owed) => (owed.month === month ? { ...owed, state: 'missed' as const } : owed)) };
}

function endWatch(work: UnitOfWork, plan: RecoveryPlan): RecoveryPlan {
  work.record({ name: 'RecoveryRelapseWatchEnded', stream: { type: 'recovery-plan', id: plan.id }, payload: { reference: plan.reference } });
  return { ...plan, state: 'ended' };
}

/** A missed month goes to the director, then to whoever asked; draft, decision and verdict go up the line as usual. */
const remindAll = (work: UnitOfWork, plan: RecoveryPlan): Promise<Instant | null> =>
  remindAndEscalate(work, {
    subjects: [subjectOf(plan)],
    requesterPostIds: [plan.parties.requesterPostId],
  });

const earliest = (instants: readonly (Instant | null)[]): Instant | null => instants.filter((at) => at !== null).sort()[0] ?? null;
