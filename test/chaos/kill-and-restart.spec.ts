import { errandsOf } from '@golden-thread/application';
import { reconcileCouncil, verifyEventLog, whatIsUnsettled } from '@golden-thread/application/engine';
import { type FreshDatabase, freshDatabase, type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing';
import { type Mailbox, openMailbox } from '../../apps/worker/src/testing/mailbox';
import { until } from '../../apps/worker/src/testing/until';
import { type ChaosStack, startChaosStack } from './chaos-stack';
import { Load } from './load';

const killsOfEach = 10;

let fresh: FreshDatabase;
let council: SmallCouncil;
let mailbox: Mailbox;
let stack: ChaosStack;
let load: Load;

const sql = <Row>(text: string, ...parameters: unknown[]) => fresh.asOwner<Row>(text, parameters);
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const between = (least: number, most: number) => least + Math.random() * (most - least);

/** Each of the four ten times, in no order, at no particular moment, while people work. */
async function killAll(): Promise<void> {
  const turns = stack.victims.flatMap((victim) => Array.from({ length: killsOfEach }, () => ({ victim, at: Math.random() }))).sort((a, b) => a.at - b.at);
  for (const { victim } of turns) {
    await sleep(between(200, 1_200));
    await victim.kill();
    await sleep(between(0, 800));
    victim.start();
  }
}

async function everythingFollows(): Promise<void> {
  await Promise.all(stack.victims.map((victim) => victim.untilReady()));
  await until(async () => {
    const { workflows, errands } = await whatIsUnsettled(fresh.database, council.id);
    return workflows.length === 0 && errands.length === 0 ? true : undefined;
  }, 180_000);
  await until(lettersAreSettled, 60_000).catch(async () => {
    // What the reconciler does of itself after some minutes: letters that fell between the rows and the queue are found.
    await reconcileCouncil(fresh.database, council.id, { quietMinutes: 0 });
    await until(lettersAreSettled, 60_000);
  });
}
const lettersAreSettled = async () =>
  (await sql(`select 1 from letter where state in ('waiting', 'sending') limit 1`)).length + (await sql('select 1 from delivery limit 1')).length === 0
    ? true
    : undefined;

beforeAll(async () => {
  fresh = await freshDatabase(errandsOf);
  council = await smallCouncil(fresh, 'shaken', '2026-08-20T08:00:00.000Z');
  mailbox = await openMailbox();
  stack = await startChaosStack(fresh, mailbox.url);
  load = new Load(fresh, council, stack.apiUrl);
  const working = load.run(4);
  await Promise.race([killAll(), working]);
  for (const victim of stack.victims) await victim.untilReady();
  load.stop();
  await working;
  await everythingFollows();
}, 600_000);
afterAll(async () => {
  await stack?.stop();
  await mailbox?.close();
  await fresh?.drop();
}, 60_000);

describe('after api, worker, Redis and Temporal were each killed ten times under load', () => {
  const plansIn = (decision: 'submitted' | 'approved') => load.acknowledged.filter((one) => one.decision === decision).map(({ planId }) => planId).sort();

  it('every acknowledged decision is in its row and once in its history', async () => {
    expect(plansIn('approved').length).toBeGreaterThan(20);
    const rows = await sql<{ id: string }>(`select id from recovery_plan where state = 'monthly-updates' order by id`);
    expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(plansIn('approved')));
    for (const [name, decision] of [['RecoveryPlanSubmitted', 'submitted'], ['RecoveryPlanApproved', 'approved']] as const) {
      const events = await sql<{ id: string; times: number }>(
        'select stream_id as id, count(*)::int as times from event where name = $1 group by stream_id', name,
      );
      expect(events.filter(({ times }) => times !== 1)).toEqual([]);
      expect(events.map(({ id }) => id)).toEqual(expect.arrayContaining(plansIn(decision)));
    }
  });

  it('the tasks that follow are there, each once', async () => {
    const tasks = await sql<{ id: string; draft: number; decide: number; open: number }>(
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
    const told = await sql<{ id: string; channels: string[] }>(
      `select e.stream_id as id, array_agg(n.channel order by n.channel) as channels from event e join notice n on n.event_id = e.id
       where e.name = 'RecoveryPlanApproved' and n.person_id = $1 group by e.stream_id`, council.people.serviceManager,
    );
    expect(told.filter(({ channels }) => channels.join() !== 'email,inbox')).toEqual([]);
    expect(told.map(({ id }) => id)).toEqual(expect.arrayContaining(plansIn('approved')));
  });

  it('no letter was sent twice, and each was sent or is known to be in doubt', async () => {
    const letters = await sql<{ message_id: string; state: string }>('select message_id, state from letter');
    for (const { message_id, state } of letters) {
      const times = mailbox.letters.filter((text) => text.includes(message_id)).length;
      if (state === 'sent') expect({ message_id, times }).toEqual({ message_id, times: 1 });
      else expect({ state, atMostOnce: times <= 1 }).toEqual({ state: 'possibly-sent', atMostOnce: true });
    }
    console.info(
      `${load.acknowledged.length} decisions acknowledged, ${letters.length} letters, ${letters.filter(({ state }) => state === 'possibly-sent').length} possibly sent.`,
    );
  });

  it('every workflow has looked at what happened, and the event log holds', async () => {
    const behind = await sql(`select workflow_id from wake_up where requested > handled and state <> 'ended'`);
    expect(behind).toEqual([]);
    const verified = await verifyEventLog(fresh.database, council.actor('auditor'));
    expect(verified).toMatchObject({ ok: true, value: { faults: [] } });
  });
});
