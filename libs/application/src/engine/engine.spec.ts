import { type Instant, instantOf } from '@golden-thread/domain/calendar/instants';
import { aRecoveryEvent } from '@golden-thread/domain/recovery/testing/a-recovery-event';
import type { DomainEvent } from '@golden-thread/domain/shared/domain-event';
import type { Id, RecoveryPlanId } from '@golden-thread/domain/shared/id';
import { accept, refuse } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { findWorkflowLag, listLaggingWakeUps } from '@golden-thread/persistence/wake-up/wake-ups';
import { story } from '@golden-thread/persistence/testing/story';
import { findRemindersOwed, remindAndEscalate } from './remind-and-escalate';
import { type FollowedRows, nextStep, takeStep } from './workflow-steps';

let fresh: FreshDatabase;
let training: SmallCouncil;
let live: SmallCouncil;

const signalsPlan = (event: DomainEvent<string, object>) =>
  event.name === 'RecoveryPlanDrafted' ? [{ errand: 'nudge-workflow', kind: 'recovery-plan', subjectId: event.stream.id } as const] : [];

beforeAll(async () => {
  fresh = await freshDatabase(signalsPlan);
  training = await smallCouncil(fresh, 'training', '2026-07-20T08:00:00.000Z');
  live = await smallCouncil(fresh, 'live');
});
afterAll(() => fresh.drop());

const wakeUp = async (subjectId: Id) =>
  (await fresh.asOwner<Record<string, unknown>>('select requested, handled, next_at, state from wake_up where subject_id = $1', [subjectId]))[0];
const moveClock = (at: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [at, training.id]);
const stepsOf = async (subjectId: Id) =>
  (await fresh.asOwner<{ name: string; payload: { step: string } }>('select name, payload from event where stream_id = $1 order by sequence', [subjectId]))
    .map(({ name, payload }) => `${name} ${payload.step}`);

const signal = (council: SmallCouncil, subjectId: RecoveryPlanId) =>
  fresh.database.transact({ actor: council.actor('serviceManager') }, async (work) => {
    work.record(aRecoveryEvent('RecoveryPlanDrafted', subjectId));
    return accept(null);
  });

/** A workflow of which the spec says what its rows say. */
const follows = (rule: FollowedRows<RecoveryPlanId, null, string, 'tick'>['rule'], read: FollowedRows<RecoveryPlanId, null, string, 'tick'>['read'] = async () => accept(null)) =>
  ({ kind: 'recovery-plan', hold: async () => undefined, read, rule }) satisfies FollowedRows<RecoveryPlanId, null, string, 'tick'>;
const rests = (nextAt: Instant | null = null, ended = false) => () => ({ phase: 'drafting', step: null, nextAt, ended });

/** Reads as workflows do, on the transaction's own connection, so after the version was read; only then is it signalled by somebody else. */
const signalledWhileItReads = (subjectId: RecoveryPlanId): FollowedRows<RecoveryPlanId, null, string, 'tick'>['read'] => async (work) => {
  await work.query('select 1');
  await signal(training, subjectId);
  return accept(null);
};

describe('reading which step is due', () => {
  it('writes how far it looked and when the next look is; a training council waits for its driver', async () => {
    const subjectId = newId<RecoveryPlanId>();
    await signal(training, subjectId);
    const answer = await nextStep(follows(rests('2026-08-01T07:00:00.000Z')))(fresh.database, { councilId: training.id, subjectId });
    expect(answer).toMatchObject(accept({ phase: 'drafting', step: null, handled: 1, waitMs: null, ended: false, shown: { council: expect.any(String), period: null } }));
    expect(await wakeUp(subjectId)).toEqual({ requested: 1, handled: 1, next_at: '2026-08-01T07:00:00.000Z', state: 'waiting' });
  });

  it('waits for the instant in a live council', async () => {
    const subjectId = newId<RecoveryPlanId>();
    const nextAt = instantOf(new Date(Date.now() + 3_600_000));
    const answer = await nextStep(follows(rests(nextAt)))(fresh.database, { councilId: live.id, subjectId });
    expect(answer.ok && answer.value.waitMs).toBeGreaterThan(3_590_000);
    expect(answer.ok && answer.value.waitMs).toBeLessThan(3_600_000 + 120_001);
  });

  it('says an older version when it was signalled while it looked, so that another look follows', async () => {
    const subjectId = newId<RecoveryPlanId>();
    await signal(training, subjectId);
    const reading = follows(rests(), signalledWhileItReads(subjectId));
    const answer = await nextStep(reading)(fresh.database, { councilId: training.id, subjectId });
    expect(answer.ok && answer.value.handled).toBe(1);
    expect(await wakeUp(subjectId)).toMatchObject({ requested: 2, handled: 1, state: 'person' });
  });

  it('does not end what was asked to look again at the moment it ended', async () => {
    const subjectId = newId<RecoveryPlanId>();
    await signal(training, subjectId);
    const reading = follows(rests(null, true), signalledWhileItReads(subjectId));
    expect(await nextStep(reading)(fresh.database, { councilId: training.id, subjectId })).toMatchObject({ value: { ended: false } });
    expect(await wakeUp(subjectId)).toMatchObject({ requested: 2, handled: 1, state: 'working' });
  });

  it('works again when something happens to what had ended', async () => {
    const subjectId = newId<RecoveryPlanId>();
    await signal(training, subjectId);
    expect(await nextStep(follows(rests(null, true)))(fresh.database, { councilId: training.id, subjectId })).toMatchObject({ value: { ended: true } });
    expect(await wakeUp(subjectId)).toMatchObject({ state: 'ended' });
    await signal(training, subjectId);
    expect(await wakeUp(subjectId)).toMatchObject({ requested: 2, handled: 1, state: 'working' });
    expect(await fresh.database.read(training.id, listLaggingWakeUps)).toContainEqual(expect.objectContaining({ subjectId }));
  });

  it('leaves nothing when its rule refuses, and says since when it has been asked', async () => {
    const subjectId = newId<RecoveryPlanId>();
    await signal(training, subjectId);
    await nextStep(follows(rests(), async () => refuse('NoSuchRecoveryPlan')))(fresh.database, { councilId: training.id, subjectId });
    expect(await wakeUp(subjectId)).toMatchObject({ requested: 1, handled: 0 });
    expect(await fresh.database.read(training.id, findWorkflowLag)).toMatchObject({ since: expect.any(String) });
  });
});

describe('taking a step', () => {
  let ticks: number;
  const ticking = (times: number) => follows(() => ({ phase: 'drafting', step: ticks < times ? 'tick' : null, nextAt: null, ended: false }));
  const tick = (times: number) => takeStep(ticking(times), 'tick', async () => void (ticks += 1));
  beforeEach(() => (ticks = 0));

  it('takes it once, and says which is next from the rows as they then are', async () => {
    const of = { councilId: training.id, subjectId: newId<RecoveryPlanId>() };
    expect(await nextStep(ticking(2))(fresh.database, of)).toMatchObject({ value: { step: 'tick' } });
    expect(await tick(2)(fresh.database, of)).toMatchObject({ value: { step: 'tick' } });
    expect(await tick(2)(fresh.database, of)).toMatchObject({ value: { step: null } });
    expect(await tick(2)(fresh.database, of)).toMatchObject({ value: { step: null } });
    expect(ticks).toBe(2);
  });

  it('answers what it asked of its own workflow: no further look is needed', async () => {
    const subjectId = newId<RecoveryPlanId>();
    const drafts = takeStep(ticking(1), 'tick', async (work) => {
      ticks += 1;
      work.record(aRecoveryEvent('RecoveryPlanDrafted', subjectId));
    });
    expect(await drafts(fresh.database, { councilId: training.id, subjectId })).toMatchObject({ value: { step: null, handled: 1 } });
    expect(await wakeUp(subjectId)).toMatchObject({ requested: 1, handled: 1, state: 'person' });
  });

  it('leaves nothing of a step that refuses', async () => {
    const subjectId = newId<RecoveryPlanId>();
    const refused = takeStep(ticking(1), 'tick', async (work) => {
      work.record(aRecoveryEvent('RecoveryPlanDrafted', subjectId));
      return refuse('RoundNotFound');
    });
    expect(await refused(fresh.database, { councilId: training.id, subjectId })).toMatchObject({ refusal: { code: 'RoundNotFound' } });
    expect(await wakeUp(subjectId)).toBeUndefined();
  });
});

story('reminding and escalating', (step) => {
  const subject = { type: 'service-review' as const, id: newId() };
  const look = () =>
    fresh.database.transact({ actor: training.engine }, async (work) => {
      await remindAndEscalate(work, { subjects: [subject] });
      return accept((await findRemindersOwed(work, [subject])).nextAt);
    });

  beforeAll(async () => {
    await moveClock('2026-07-01T08:00:00.000Z');
    await fresh.database.transact({ actor: training.engine }, async (work) => {
      work.openTask({
        id: newId(), kind: 'complete-service-review', postId: training.posts.serviceManager, dueOn: '2026-07-28',
        subject: { ...subject, label: 'Housing, quarter 1' },
      });
      return accept(null);
    });
  });

  step('says when the first one falls due, and records nothing before', async () => {
    expect(await look()).toEqual(accept('2026-07-21T07:00:00.000Z'));
    expect(await stepsOf(subject.id)).toEqual([]);
  });

  step('records each step once, also when two look at the same time', async () => {
    await moveClock('2026-07-21T07:00:00.000Z');
    await Promise.all([look(), look()]);
    await look();
    expect(await stepsOf(subject.id)).toEqual(['TaskReminded five-days-before']);
  });

  step('is escalated to those above the post when the task is late', async () => {
    await moveClock('2026-07-31T07:00:00.000Z');
    expect(await look()).toEqual(accept('2026-08-06T07:00:00.000Z'));
    expect(await stepsOf(subject.id)).toEqual(['TaskReminded five-days-before', 'TaskReminded day-late', 'TaskEscalated to-line-manager']);
    const [escalated] = await fresh.asOwner<{ payload: object }>(`select payload from event where stream_id = $1 and name = 'TaskEscalated'`, [subject.id]);
    expect(escalated!.payload).toMatchObject({ toPostIds: [training.posts.director] });
  });
});
