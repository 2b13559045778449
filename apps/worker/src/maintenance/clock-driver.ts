import { finishClockMove, stepClock } from '@golden-thread/application/engine/step-clock';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { type ClockMoveRecord, findClockMoveUnderWay } from '@golden-thread/persistence/clock/training-clock';
import { listCouncils, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { WorkflowSignals } from '../temporal/workflow-signals';
import { waitUntilIdle } from './wait-until-idle';

export interface ClockDriving {
  readonly database: Database;
  readonly signals: Pick<WorkflowSignals, 'send'>;
  readonly patienceMs: number;
  readonly isStopping: () => boolean;
  /** Has the relay poll at once. */
  readonly notifyRelay: () => void;
}

/** So many stops at one instant mean that a workflow finds something due there and does not do it. */
const stopsAtOneInstant = 50;

/**
 * Carries out one asked-for move of a training council's clock: stops at each instant at which something falls due, has those
 * concerned look, and goes on only when everything that follows has followed. Ends at what was asked for, or at what stands in the
 * way, which the move's row then names. A driver that dies leaves a move that the next one goes on with.
 */
async function advanceTo(driving: ClockDriving, councilId: CouncilId, move: ClockMoveRecord): Promise<void> {
  const { database, isStopping } = driving;
  const finish = (state: 'done' | 'stopped', blocker: string | null) => finishClockMove(database, { councilId, moveId: move.id, state, blocker });
  let [at, stops] = ['', 0];
  while (!isStopping()) {
    const blocker = await waitUntilIdle({ ...driving, councilId });
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

const listAgainAfterMs = 5_000;

/** Looks for moves of the clock that are asked for, in every training council, and carries them out, one council beside the other. */
export class ClockDriver {
  private councils: readonly CouncilId[] = [];
  private listedAt = 0;

  constructor(
    private readonly rows: RelayConnection,
    private readonly driving: ClockDriving,
  ) {}

  /** One look: true when a move was carried out, so that the next one is likely soon. */
  async poll(): Promise<boolean> {
    await this.listTrainingCouncils();
    const moved = await Promise.all(this.councils.map((councilId) => this.drive(councilId)));
    return moved.some(Boolean);
  }

  private async drive(councilId: CouncilId): Promise<boolean> {
    const move = await this.driving.database.read(councilId, findClockMoveUnderWay);
    if (!move) return false;
    await advanceTo(this.driving, councilId, move);
    return true;
  }

  private async listTrainingCouncils(): Promise<void> {
    if (Date.now() - this.listedAt < listAgainAfterMs) return;
    this.councils = (await listCouncils(this.rows)).filter(({ kind }) => kind === 'training').map(({ id }) => id);
    this.listedAt = Date.now();
  }
}
