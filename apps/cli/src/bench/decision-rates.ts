import { commandLineActor } from '@golden-thread/application/authority/command-line-actor';
import { recordRecoveryPlanDecision } from '@golden-thread/application/recovery/decide-recovery-plan';
import { makeToken } from '@golden-thread/application/token/tokens';
import type { PlanId, SubmissionId } from '@golden-thread/domain/shared/id';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import { ApiClient } from './api-client';
import type { BenchCouncil } from './bench-council';
import { measureRate, type Rate } from './measure-rate';
import { measurePageDecisions } from './page-decisions';
import { signIn } from './sign-in';
import { makeWaitingPlans } from './waiting-plans';

/**
 * Measures decisions alone, while the worker is held still: what would follow from thousands of them a second is not what is
 * measured. Afterwards what was left for it is thrown away, so that it does not weigh on what is measured next.
 */
async function withWorkerPaused(bench: BenchCouncil, measure: () => Promise<void>): Promise<void> {
  const { worker } = bench.stack.processes;
  if (worker !== undefined) process.kill(worker, 'SIGSTOP');
  try {
    await measure();
    await bench.owner.query('delete from delivery');
    await bench.owner.query(`delete from wake_up where kind = 'recovery-plan'`);
  } finally {
    if (worker !== undefined) process.kill(worker, 'SIGCONT');
  }
}

/** A token with which an API client acts as the holder of a post. */
async function tokenOf(bench: BenchCouncil, title: string): Promise<string> {
  const { personId } = await bench.as(title);
  const made = await makeToken(bench.database, commandLineActor(bench.councilId), { personId: personId!, label: 'Measurement', days: 1 });
  if (!made.ok || made.value.token === null) throw new Error('The token was not made.');
  return made.value.token;
}

const update = { name: 'raw-update', text: 'update recovery_plan set state = state where id = $1' };
const insertEvent = {
  name: 'raw-event',
  text: `insert into event (id, council_id, stream_type, stream_id, sequence, name, schema_version, actor_roles, via, occurred_at, recorded_at,
           correlation_id, payload, wording_digests, previous_hash, hash, transaction_id, key_id, code)
         values ($1, $2, 'raw', $1, 1, 'RawDecision', 1, '{}', 'bench', now(), now(), $1, '{}', '{}', '', '', 0, '', '')`,
};
const insertDelivery = {
  name: 'raw-delivery',
  text: `insert into delivery (id, council_id, event_id, errand, target, state, attempts, next_attempt_at, created_at)
         values ($1, $2, $1, 'nudge-workflow', '{}', 'parked', 0, now(), now())`,
};

/**
 * The yardstick: what bare PostgreSQL does in one transaction for such a decision (a row, its event, an outbox message), prepared, by the
 * owner, without rules, row-level security or hashes. The connections are there before the clock runs.
 */
async function measureRawDecisions(bench: BenchCouncil, clients: number, planIds: readonly PlanId[]): Promise<Rate> {
  const pool = new Pool({ connectionString: bench.ownerUrl, max: clients });
  const decide = async (planId: PlanId): Promise<void> => {
    const [client, id] = [await pool.connect(), randomUUID()];
    await client.query('begin');
    await client.query({ ...update, values: [planId] });
    await client.query({ ...insertEvent, values: [id, bench.councilId] });
    await client.query({ ...insertDelivery, values: [id, bench.councilId] });
    await client.query('commit');
    client.release();
  };
  try {
    await Promise.all(planIds.slice(0, clients).map(decide));
    return await measureRate(bench.stack, { clients, times: planIds.length }, (index) => decide(planIds[index]!));
  } finally {
    await pool.end();
  }
}

/** An API client decides as the director through the REST interface, with a token, an idempotency key and the version that it saw. */
async function measureRestDecisions(
  bench: BenchCouncil,
  { clients, planIds, token }: { readonly clients: number; readonly planIds: readonly PlanId[]; readonly token: string },
): Promise<Rate> {
  const api = new ApiClient(bench.stack.apiPort, clients);
  try {
    return await measureRate(bench.stack, { clients, times: planIds.length }, async (index) => {
      const answer = await api.send('POST', `/api/v1/recovery-plans/${planIds[index]}/decision`, {
        headers: { authorization: `Bearer ${token}`, 'idempotency-key': newId(), 'if-match': '"1"', 'content-type': 'application/json' },
        body: '{"decision":"approve"}',
      });
      if (answer.status >= 300) throw new Error(`A decision through REST was answered ${answer.status}: ${answer.body.slice(0, 300)}`);
    });
  } finally {
    api.close();
  }
}

/** The director approves one plan after another through the use case: rules, row-level security, event with hash, task, outbox messages. */
async function measureUseCaseDecisions(bench: BenchCouncil, clients: number, planIds: readonly PlanId[]): Promise<Rate> {
  const director = await bench.as('Director 0');
  return measureRate(bench.stack, { clients, times: planIds.length }, async (index) => {
    const submission = { id: newId<SubmissionId>(), content: { decision: 'approve' } };
    const decided = await recordRecoveryPlanDecision(bench.database, director, { planId: planIds[index]!, version: 1, submission, decision: 'approve' });
    if (!decided.ok) throw new Error(`Refused: ${decided.refusal.code}`);
  });
}

/** Thousands of plans with their actions, which no council has, would weigh on every search, and on the tasks of the one manager who owns them. */
async function forgetPlans({ owner }: BenchCouncil): Promise<void> {
  await owner.query(`delete from task where subject_type in ('recovery-plan', 'action')`);
  await owner.query('delete from action');
  await owner.query(`delete from last_act where thing_type = 'recovery-plan'`);
  await owner.query('delete from recovery_month');
  await owner.query('delete from recovery_plan');
  await owner.query('vacuum analyze');
}

const clientCounts = [1, 8, 32];
/** Over HTTP fewer: each takes longer. */
const httpShare = 0.25;

/**
 * What PostgreSQL does by itself within a minute of many changes. These tables grow from empty to thousands of rows in seconds: the plans that connections keep would
 * stay those of tables that are read through in one look, as they do in the first minute of an installation alone.
 */
async function lookAtTables({ owner }: BenchCouncil): Promise<void> {
  await owner.query('vacuum analyze');
}

/** Decisions at each number of clients: bare PostgreSQL first, then the use case alone, through REST, and on its page; the worker held still. */
export async function measureDecisions(bench: BenchCouncil, decisions: number): Promise<void> {
  const { table } = bench;
  table.progress(`${decisions.toLocaleString('en-GB')} decisions at each number of clients, while the worker is held still`);
  const viaHttp = Math.max(32, Math.round(decisions * httpShare));
  await withWorkerPaused(bench, async () => {
    const planIds = [...(await makeWaitingPlans(bench, { count: (decisions + 2 * viaHttp + 64) * (clientCounts.length + 1), state: 'awaiting-decision' }))];
    const take = (count: number): readonly PlanId[] => planIds.splice(0, count);
    const token = await tokenOf(bench, 'Director 0');
    const [cookie] = await signIn(bench, [(await bench.as('Director 0')).personId!]);
    await measureRawDecisions(bench, 32, planIds.slice(0, decisions));
    await measureUseCaseDecisions(bench, 32, take(Math.round(decisions / 2)));
    await measureRestDecisions(bench, { clients: 32, planIds: take(Math.round(viaHttp / 2)), token });
    await measurePageDecisions(bench, { clients: 32, planIds: take(Math.round(viaHttp / 2)), cookie: cookie! });
    await lookAtTables(bench);
    table.ratesHead();
    for (const clients of clientCounts) {
      const raw = await measureRawDecisions(bench, clients, planIds.slice(0, decisions));
      table.rate(`raw PostgreSQL, ${clients} clients`, raw);
      table.rate(`use case, ${clients} clients (aim 35% of raw)`, await measureUseCaseDecisions(bench, clients, take(decisions)), raw);
      table.rate(`through REST, ${clients} clients (aim 12%)`, await measureRestDecisions(bench, { clients, planIds: take(viaHttp), token }), raw);
      table.rate(`on its page, ${clients} clients (aim 10%)`, await measurePageDecisions(bench, { clients, planIds: take(viaHttp), cookie: cookie! }), raw);
    }
    await forgetPlans(bench);
  });
}
