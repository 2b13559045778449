import { finishClockMove, stepClock } from '@golden-thread/application/engine';
import type { Database } from '@golden-thread/persistence';
import type { ClockMoveKept } from '@golden-thread/persistence/clock';
import type { WorkflowSignals } from '../temporal/workflow-signals';
import { settle } from './settle';

export interface Driving {
  readonly database: Database;
  readonly signals: Pick<WorkflowSignals, 'send'>;
  readonly patienceMs: number;
  readonly isStopping: () => boolean;
  /** Has the relay look at once. */
  readonly ring: () => void;
}

/** So many stops at one instant mean that a workflow finds something due there and does not do it. */
const stopsAtOneInstant = 50;

/**
 * Carries out one asked-for move of a training council's clock: stops at each instant at which something falls due, has those
 * concerned look, and goes on only when everything that follows has followed. Ends at what was asked for, or at what stands in the
 * way, which the move's row then names. A driver that dies leaves a move that the next one goes on with.
 */
export async function advanceTo(driving: Driving, councilId: string, move: ClockMoveKept): Promise<void> {
  const { database, isStopping } = driving;
  const finish = (state: 'done' | 'stopped', blocker: string | null) => finishClockMove(database, { councilId, moveId: move.id, state, blocker });
  let [at, stops] = ['', 0];
  while (!isStopping()) {
    const blocker = await settle({ ...driving, councilId });
    if (isStopping()) return;
    if (blocker !== null) return void (await finish('stopped', blocker));
    if (move.until === null && (at !== '' || move.steps > 0)) return void (await finish('done', null));
    const step = await stepClock(database, { councilId, moveId: move.id });
    if (!step.ok && step.refusal.code === 'NotSettled') continue;
    if (!step.ok) return void (await finish('stopped', `The clock cannot be moved: ${step.refusal.code}.`));
    if (step.value.arrived) return;
    [at, stops] = step.value.clock === at ? [at, stops + 1] : [step.value.clock, 1];
    if (stops > stopsAtOneInstant) return void (await finish('stopped', `Something falls due at ${at} again and again, and is not done.`));
  }
}
