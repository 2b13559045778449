import { type UnfinishedWork, findUnfinishedWork } from '@golden-thread/application/engine/unfinished-work';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { isWorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { WorkflowSignals } from '../temporal/workflow-signals';

/** What is in the way of the clock, for whoever asked for it to be moved and for the operator they will ask. */
function formatBlocker({ workflows, errands }: UnfinishedWork): string {
  const parked = errands.find(({ state }) => state === 'parked');
  if (parked) return `A delivery has failed (${parked.errand}): ${parked.lastError ?? 'no reason kept'}. An operator can retry it on the page Failed deliveries.`;
  const failing = errands.find(({ lastError }) => lastError !== null);
  if (failing) return `A delivery waits (${failing.errand}): ${failing.lastError}`;
  const names = workflows.slice(0, 3).map(({ workflowId }) => workflowId);
  if (names.length > 0) return `Temporal has not answered yet for ${workflows.length} ${workflows.length === 1 ? 'workflow' : 'workflows'}: ${names.join(', ')}.`;
  return `${errands.length} ${errands.length === 1 ? 'delivery waits' : 'deliveries wait'} still.`;
}

interface IdleWait {
  readonly database: Database;
  readonly signals: Pick<WorkflowSignals, 'send'>;
  readonly councilId: CouncilId;
  /** How long nothing may change before the move is stopped. */
  readonly patienceMs: number;
  readonly isStopping: () => boolean;
  /** Has the relay poll at once. */
  readonly notifyRelay: () => void;
}

const signalAgainAfterMs = 2_000;
const pauses = [3, 5, 8, 12, 20, 30];

/**
 * Waits until every workflow of the council has acknowledged what was asked of it and no outbox message waits, signalling those that have not.
 * Answers null when all is idle; else what stands in the way, in words: a dead-lettered outbox message at once, anything else when nothing has changed for as
 * long as patience allows.
 */
export async function waitUntilIdle({ database, signals, councilId, patienceMs, isStopping, notifyRelay }: IdleWait): Promise<string | null> {
  const signalledAt = new Map<string, number>();
  let [seen, changedAt] = ['', Date.now()];
  for (let look = 0; ; look += 1) {
    const unfinished = await findUnfinishedWork(database, councilId);
    if (unfinished.workflows.length === 0 && unfinished.errands.length === 0) return null;
    if (look === 0 && unfinished.errands.length > 0) notifyRelay();
    const now = JSON.stringify(unfinished);
    if (now !== seen) [seen, changedAt, look] = [now, Date.now(), 0];
    const parked = unfinished.errands.some(({ state }) => state === 'parked');
    if (parked || Date.now() - changedAt > patienceMs || isStopping()) return formatBlocker(unfinished);
    await signalThem(unfinished, { signals, councilId, signalledAt });
    await new Promise((resolve) => setTimeout(resolve, pauses[Math.min(look, pauses.length - 1)]));
  }
}

async function signalThem(
  { workflows }: UnfinishedWork,
  { signals, councilId, signalledAt }: { signals: Pick<WorkflowSignals, 'send'>; councilId: CouncilId; signalledAt: Map<string, number> },
): Promise<void> {
  const due = workflows.filter(({ workflowId, requested }) => (signalledAt.get(`${workflowId} ${requested}`) ?? 0) < Date.now() - signalAgainAfterMs);
  await Promise.all(
    due.map(async ({ workflowId, kind, subjectId, requested }) => {
      signalledAt.set(`${workflowId} ${requested}`, Date.now());
      // A server that is away is no reason to stop before patience is out; the signal is repeated.
      if (isWorkflowKind(kind)) await signals.send({ kind, councilId, subjectId, version: requested }).catch(() => undefined);
    }),
  );
}
