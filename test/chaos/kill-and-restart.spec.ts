import { verifyEventLog } from '@golden-thread/application/record/verify-record';
import { until } from '../../apps/worker/src/testing/until';
import { extent } from '../stack/extent';
import { ChaosRun } from './chaos-run';

let run: ChaosRun;
/** How things stood when only PostgreSQL was still to be restarted, and afterwards. */
let before: { readonly pids: readonly (number | undefined)[]; readonly acknowledged: number };
let after: typeof before;
const standing = () => ({ pids: run.stack.victims.map(({ pid }) => pid), acknowledged: run.load.acknowledged.length });

beforeAll(async () => {
  run = await ChaosRun.start();
  const working = run.load.run(4);
  await Promise.race([run.killEach(extent.kills), working]);
  before = standing();
  await Promise.race([run.restartPostgres(extent.restarts), working]);
  const enough = run.load.acknowledged.length + 8;
  await until(async () => (run.load.acknowledged.length >= enough ? true : undefined), 60_000);
  after = standing();
  run.load.stop();
  await working;
  await run.everythingFollows();
}, 600_000 * extent.patience);
afterAll(() => run?.stop(), 60_000);

describe(`after api, worker, Redis and Temporal were each killed ${extent.kills} times under load, and PostgreSQL restarted ${extent.restarts} times`, () => {
  const plansIn = (decision: 'submitted' | 'approved') => run.load.acknowledged.filter((one) => one.decision === decision).map(({ planId }) => planId).sort();

  it('every acknowledged decision is in its row and once in its history', async () => {
    expect(plansIn('approved').length).toBeGreaterThan(20);
    const rows = await run.sql<{ id: string }>(`select id from recovery_plan where state = 'monthly-updates' order by id`);
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(plansIn('approved')));
    for (const [name, decision] of [['RecoveryPlanSubmitted', 'submitted'], ['RecoveryPlanApproved', 'approved']] as const) {
      const events = await run.sql<{ id: string; times: number }>(
        'select stream_id as id, count(*)::int as times from event where name = $1 group by stream_id', name,
      );
      expect(events.filter(({ times }) => times !== 1)).toEqual([]);
      expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(plansIn(decision)));
    }
  });

  it('pages and programs were answered again by themselves when PostgreSQL was back', async () => {
    expect(after.pids).toEqual(before.pids);
    expect(after.acknowledged).toBeGreaterThan(before.acknowledged);
    expect((await fetch(`${run.stack.apiUrl}/sign-in`)).status).toBe(200);
  });

  it('the tasks that follow are there, each once', async () => {
    const tasks = await run.sql<{ id: string; draft: number; decide: number; open: number }>(
      `select subject_id as id, count(*) filter (where kind = 'draft-recovery-plan')::int as draft,
              count(*) filter (where kind = 'decide-recovery-plan')::int as decide, count(*) filter (where state = 'open' and kind like '%-recovery-plan' and kind <> 'update-recovery-plan')::int as open
       from task group by subject_id`,
    );
    const approved = new Set(plansIn('approved'));
    for (const { id, ...counts } of tasks) if (approved.has(id)) expect(counts).toEqual({ draft: 1, decide: 1, open: 0 });
    expect(tasks.filter(({ id }) => approved.has(id))).toHaveLength(approved.size);
  });

  it('the notices that follow are there, each once', async () => {
    // Of an approval its author hears in any case; of a submission the director hears only while it still waits to be decided.
    const told = await run.sql<{ id: string; channels: string[] }>(
      `select e.stream_id as id, array_agg(n.channel order by n.channel) as channels from event e join notice n on n.event_id = e.id
       where e.name = 'RecoveryPlanApproved' and n.person_id = $1 group by e.stream_id`, run.council.people.serviceManager,
    );
    expect(told.filter(({ channels }) => channels.join() !== 'email,inbox')).toEqual([]);
    expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(plansIn('approved')));
  });

  it('no e-mail was sent twice, and each was sent or is known to be in doubt', async () => {
    const letters = await run.sql<{ message_id: string; state: string }>('select message_id, state from letter');
    for (const { message_id, state } of letters) {
      const times = run.letters.filter((text) => text.includes(message_id)).length;
      if (state === 'sent') expect({ message_id, times }).toEqual({ message_id, times: 1 });
      else expect({ state, atMostOnce: times <= 1 }).toEqual({ state: 'possibly-sent', atMostOnce: true });
    }
    console.info(
      `${run.load.acknowledged.length} decisions acknowledged, ${letters.length} letters, ${letters.filter(({ state }) => state === 'possibly-sent').length} possibly sent.`,
    );
  });

  it('every workflow has looked at what happened, and the event log holds', async () => {
    const behind = await run.sql(`select workflow_id from wake_up where requested > handled and state <> 'ended'`);
    expect(behind).toEqual([]);
    const verified = await verifyEventLog(run.fresh.database, run.council.actor('auditor'));
    expect(verified).toMatchObject({ ok: true, value: { faults: [] } });
  });
});
