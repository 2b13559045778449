import type { Browser } from '../../apps/api/src/testing/browser';
import { until } from '../../apps/worker/src/testing/until';
import { ChaosRun } from './chaos-run';
import type { Victim } from './victim';

let run: ChaosRun;
let director: Browser;
let redis: Victim;
let temporal: Victim;

beforeAll(async () => {
  run = await ChaosRun.start();
  [, , redis, temporal] = run.stack.victims;
  await run.load.join();
  director = await run.director();
}, 120_000);
afterAll(() => run?.stop(), 60_000);

const approveOnAPage = async (planId: string): Promise<string> => {
  const plan = `/recovery-plans/${planId}`;
  expect((await director.submit(`${plan}/decision`, { decision: 'approve' })).status).toBe(303);
  expect((await director.get(plan)).html).toContain('You approved');
  const [event] = await run.sql<{ id: string }>(`select id from event where stream_id = $1 and name = 'RecoveryPlanApproved'`, planId);
  return event!.id;
};
/** Until the outbox message has been tried, in vain, and waits to be tried again. */
const triedInVain = (errand: string) =>
  until(async () => (await run.sql(`select 1 from delivery where errand = $1 and state = 'waiting' and last_error is not null`, errand))[0]);

describe('while a server is away, people go on working', () => {
  it('Temporal: a decision on a page stands at once; the signal waits, and is dispatched when Temporal is back', async () => {
    const planId = await run.load.submitOne();
    await run.everythingFollows();
    const behind = () => run.sql('select 1 from wake_up where subject_id = $1 and requested > handled', planId);
    await temporal.kill();
    await approveOnAPage(planId);
    await triedInVain('nudge-workflow');
    expect(await behind()).toHaveLength(1);
    temporal.start();
    await run.everythingFollows();
    expect(await behind()).toEqual([]);
  }, 120_000);

  it('Redis: a decision on a page stands at once; its e-mails wait, and leave when Redis is back', async () => {
    const planId = await run.load.submitOne();
    await run.everythingFollows();
    await redis.kill();
    const eventId = await approveOnAPage(planId);
    await triedInVain('send-letter');
    const letters = () => run.sql<{ state: string }>('select distinct l.state from letter l join notice n on n.letter_id = l.id where n.event_id = $1', eventId);
    expect(await letters()).toEqual([{ state: 'waiting' }]);
    redis.start();
    await run.everythingFollows();
    expect(await letters()).toEqual([{ state: 'sent' }]);
  }, 120_000);
});
