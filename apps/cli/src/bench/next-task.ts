import { recordRecoveryPlanDecision } from '@golden-thread/application/recovery/decide-recovery-plan';
import { recordRecoveryVerdict } from '@golden-thread/application/recovery/record-recovery-verdict';
import type { PlanId, SubmissionId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { BenchCouncil } from './bench-council';
import { measureRate, until } from './measure-rate';
import { makeWaitingPlans } from './waiting-plans';

const times = 200;
const clients = 4;

/**
 * How long after somebody decides the next person sees their task: the panel not yet satisfied, by which a workflow, started by it, asks
 * for the next month's update; and a plan returned, by which the draft is asked for again in the same transaction. That one last: it is so
 * quick that the workflows it signals are behind when it ends.
 */
export async function measureNextTask(bench: BenchCouncil): Promise<void> {
  const { database, table } = bench;
  const [director, chair] = [await bench.as('Director 0'), await bench.as('Committee Chair')];
  const submission = () => ({ id: newId<SubmissionId>(), content: 'measured' });
  table.progress(`${times} decisions, each followed until the next task is visible`);
  const judged = await makeWaitingPlans(bench, { count: times, state: 'awaiting-verdict' });
  const throughWorkflow = await follow(bench, judged, 'update-recovery-plan', (planId) =>
    recordRecoveryVerdict(database, chair, {
      planId, version: 1, submission: submission(), verdict: 'not-yet', reason: 'Two months more.', presentIds: [chair.personId!],
    }));
  table.figure('decision to next task, through a workflow, p50', { measured: throughWorkflow.p50, unit: 'ms', aim: 250 });
  table.figure('decision to next task, through a workflow, p99', { measured: throughWorkflow.p99, unit: 'ms', aim: 600, note: noteOf(throughWorkflow) });
  const returned = await makeWaitingPlans(bench, { count: times, state: 'awaiting-decision' });
  const inOne = await follow(bench, returned, 'draft-recovery-plan', (planId) =>
    recordRecoveryPlanDecision(database, director, { planId, version: 1, submission: submission(), decision: 'return', reason: 'Say by when.' }));
  table.figure('decision to next task, same transaction, p99', { measured: inOne.p99, unit: 'ms', aim: 100, note: noteOf(inOne) });
}

const noteOf = ({ p50 }: { p50: number }): string => `p50 ${p50.toFixed(1)} ms; ${clients} clients, each waiting for the task before the next`;

function follow(bench: BenchCouncil, planIds: readonly PlanId[], kind: string, decide: (planId: PlanId) => Promise<Outcome<unknown>>) {
  return measureRate(bench.stack, { clients, times }, async (index) => {
    const planId = planIds[index]!;
    await bench.cast.expectAccepted(decide(planId));
    await until(`the task ${kind}`, () => isAsked(bench, planId, kind), { everyMs: 10, atMostMs: 60_000 });
  });
}

/** By the owner's own connection and without a transaction, so that looking costs next to nothing. */
async function isAsked({ owner, councilId }: BenchCouncil, planId: PlanId, kind: string): Promise<boolean> {
  const { rows } = await owner.query<{ asked: true }>({
    name: 'is-asked',
    text: `select true as asked from task where council_id = $1 and subject_type = 'recovery-plan' and subject_id = $2 and kind = $3 and state = 'open'`,
    values: [councilId, planId, kind],
  });
  return rows.length > 0;
}
