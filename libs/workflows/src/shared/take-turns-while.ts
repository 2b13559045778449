import { ActivityFailure, allHandlersFinished, condition, continueAsNew, isCancellation, log, workflowInfo } from '@temporalio/workflow';
import type { TurnTaker } from './turn-taker';
import type { Turns } from './turns';

/** A turn that finds nothing done though something was due must not spin. */
const shortestWaitMs = 1_000;

/**
 * Takes turns while the subject is in one of these phases: one activity, which re-reads the rows and does what is now due; then a
 * wait for the earlier of the next instant and a newer nudge; and again. Returns as soon as the subject is in another phase, which
 * the next loop then looks at with an activity of its own. A workflow is therefore its phases in order, and reads like the policy:
 *
 * ```ts
 * const act = proxyActivities<RecoveryPlanActivities>(repeatableWrite);
 *
 * export async function recoveryPlan(run: WorkflowRun): Promise<void> {
 *   const turns = listenForNudges<RecoveryPlanPhase>(run);
 *   await takeTurnsWhile(turns, ['drafting', 'awaiting-decision'], act.seeToAgreement);
 *   await takeTurnsWhile(turns, ['monthly-updates'], act.seeToMonthlyUpdate);
 *   await takeTurnsWhile(turns, ['relapse-watch'], act.watchForRelapse);
 * }
 * ```
 *
 * Which phases there are and when something is due is decided by pure rules (`xDue(state, today)` in the area's domain folder); the
 * activity is a use case run through `takeTurn` (application/engine). A phase that no loop names ends the workflow. Where a subject
 * can go back to an earlier loop, put the loops in a `while` of the workflow's own.
 */
export async function takeTurnsWhile<Phase extends string>(
  turns: Turns<Phase>,
  phases: readonly Phase[],
  takeTurn: TurnTaker<Phase>,
): Promise<void> {
  while (turns.mayBeIn(phases)) {
    const waitMs = await takeOne(turns, takeTurn);
    if (!turns.mayBeIn(phases)) return;
    if (turns.entersNewChapter || workflowInfo().continueAsNewSuggested) await goOnAsNewRun(turns);
    await nextReason(turns, waitMs);
  }
}

/**
 * A turn whose attempts are used up (two days), or that a rule refuses, does not fail the workflow: it waits for the next nudge,
 * which the operator's retry or the reconciler sends. Its wake-up row still says requested, so both can see it.
 */
async function takeOne<Phase extends string>(turns: Turns<Phase>, takeTurn: TurnTaker<Phase>): Promise<number | null> {
  const heardBefore = turns.nudges.soFar.heard;
  try {
    const taken = await takeTurn(turns.request);
    turns.note(heardBefore, taken);
    return taken.waitMs;
  } catch (error) {
    if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
    log.error('A turn could not be taken; waiting for the next nudge', { ...turns.request, reason: String(error.cause) });
    turns.nudges.settle(heardBefore, 0);
    return null;
  }
}

async function nextReason(turns: Turns, waitMs: number | null): Promise<void> {
  const nudged = () => turns.nudges.waiting;
  if (waitMs === null) await condition(nudged);
  else await condition(nudged, Math.max(waitMs, shortestWaitMs));
}

/** The next run begins with a turn, so a nudge that comes in between is not lost: the row is read again. */
async function goOnAsNewRun(turns: Turns): Promise<never> {
  await condition(allHandlersFinished);
  return continueAsNew(turns.nextRun);
}
