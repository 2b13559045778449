import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { BenchCouncil } from './bench-council';
import { measureRate, type Rate } from './measure-rate';

const update = { name: 'raw-update', text: 'update recovery_plan set title = title where id = $1' };
const insertEvent = {
  name: 'raw-event',
  text: `insert into event (id, council_id, stream_type, stream_id, sequence, name, schema_version, actor_roles, via, occurred_at, recorded_at,
           correlation_id, payload, wording_digests, previous_hash, hash, transaction_id)
         values ($1, $2, 'raw', $1, 1, 'RawDecision', 1, '{}', 'bench', now(), now(), $1, '{}', '{}', '', '', 0)`,
};
const insertDelivery = {
  name: 'raw-delivery',
  text: `insert into delivery (id, council_id, event_id, errand, target, state, attempts, next_attempt_at, created_at)
         values ($1, $2, $1, 'nudge-workflow', '{}', 'parked', 0, now(), now())`,
};

/**
 * The yardstick: what bare PostgreSQL does in one transaction for such a decision (a row, its event, an errand), prepared, by the
 * owner, without rules, row-level security or hashes. The connections are there before the clock runs.
 */
export async function measureRawDecisions(bench: BenchCouncil, clients: number, planIds: readonly string[]): Promise<Rate> {
  const pool = new Pool({ connectionString: bench.ownerUrl, max: clients });
  const decide = async (planId: string): Promise<void> => {
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
