import { accept, type DomainEvent, refuse } from '@golden-thread/domain';
import { newId } from '@golden-thread/persistence';
import { type FreshDatabase, freshDatabase, type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing';
import { remindAndEscalate } from './remind-and-escalate';
import { takeTurn } from './take-turn';

let fresh: FreshDatabase;
let training: SmallCouncil;
let live: SmallCouncil;

const nudgesPlan = (event: DomainEvent<string, object>) =>
  event.name === 'RecoveryPlanDrafted' ? [{ errand: 'nudge-workflow', kind: 'recovery-plan', subjectId: event.stream.id } as const] : [];

beforeAll(async () => {
  fresh = await freshDatabase(nudgesPlan);
  training = await smallCouncil(fresh, 'training', '2026-07-20T08:00:00.000Z');
  live = await smallCouncil(fresh, 'live');
});
afterAll(() => fresh.drop());

const wakeUp = async (subjectId: string) =>
  (await fresh.asOwner<Record<string, unknown>>('select requested, handled, next_at, state from wake_up where subject_id = $1', [subjectId]))[0];
const moveClock = (at: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [at, training.id]);
const stepsOf = async (subjectId: string) =>
  (await fresh.asOwner<{ name: string; payload: { step: string } }>('select name, payload from event where stream_id = $1 order by sequence', [subjectId]))
    .map(({ name, payload }) => `${name} ${payload.step}`);

const nudge = (council: SmallCouncil, subjectId: string) =>
  fresh.database.transact({ actor: council.actor('serviceManager') }, async (work) => {
    work.record({ name: 'RecoveryPlanDrafted', stream: { type: 'recovery-plan' as const, id: subjectId }, payload: {} });
    return accept(null);
  });

describe('a turn', () => {
  it('writes how far it looked and when the next one is; a training council waits for its driver', async () => {
    const subjectId = newId();
    await nudge(training, subjectId);
    const turn = await takeTurn(fresh.database, { councilId: training.id, kind: 'recovery-plan', subjectId }, async () =>
      accept({ phase: 'drafting', nextAt: '2026-08-01T07:00:00.000Z' }),
    );
    expect(turn).toEqual(accept({ phase: 'drafting', handled: 1, waitMs: null }));
    expect(await wakeUp(subjectId)).toEqual({ requested: 1, handled: 1, next_at: '2026-08-01T07:00:00.000Z', state: 'waiting' });
  });

  it('waits for the instant in a live council', async () => {
    const subjectId = newId();
    const nextAt = new Date(Date.now() + 3_600_000).toISOString();
    const turn = await takeTurn(fresh.database, { councilId: live.id, kind: 'recovery-plan', subjectId }, async () => accept({ phase: 'x', nextAt }));
    expect(turn.ok && turn.value.waitMs).toBeGreaterThan(3_590_000);
    expect(turn.ok && turn.value.waitMs).toBeLessThan(3_600_000 + 120_001);
  });

  it('says an older version when it was nudged while it looked, so that another turn follows', async () => {
    const subjectId = newId();
    await nudge(training, subjectId);
    const turn = await takeTurn(fresh.database, { councilId: training.id, kind: 'recovery-plan', subjectId }, async () => {
      await nudge(training, subjectId);
      return accept({ phase: 'drafting', nextAt: null });
    });
    expect(turn.ok && turn.value.handled).toBe(1);
    expect(await wakeUp(subjectId)).toMatchObject({ requested: 2, handled: 1, state: 'person' });
  });

  it('leaves nothing when its rule refuses', async () => {
    const subjectId = newId();
    await nudge(training, subjectId);
    await takeTurn(fresh.database, { councilId: training.id, kind: 'recovery-plan', subjectId }, async () => refuse('NoSuchPlan'));
    expect(await wakeUp(subjectId)).toMatchObject({ requested: 1, handled: 0 });
  });
});

describe('reminding and escalating', () => {
  const subject = { type: 'service-review' as const, id: newId() };
  const look = () =>
    fresh.database.transact({ actor: training.engine }, async (work) => accept(await remindAndEscalate(work, { subjects: [subject] })));

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

  it('says when the first one falls due, and records nothing before', async () => {
    expect(await look()).toEqual(accept('2026-07-21T07:00:00.000Z'));
    expect(await stepsOf(subject.id)).toEqual([]);
  });

  it('records each step once, also when two turns look at the same time', async () => {
    await moveClock('2026-07-21T07:00:00.000Z');
    await Promise.all([look(), look()]);
    await look();
    expect(await stepsOf(subject.id)).toEqual(['TaskReminded five-days-before']);
  });

  it('goes up the line of the post when the task is late', async () => {
    await moveClock('2026-07-30T07:00:00.000Z');
    expect(await look()).toEqual(accept('2026-08-04T07:00:00.000Z'));
    expect(await stepsOf(subject.id)).toEqual(['TaskReminded five-days-before', 'TaskReminded day-late', 'TaskEscalated to-line-manager']);
    const [escalated] = await fresh.asOwner<{ payload: object }>(`select payload from event where stream_id = $1 and name = 'TaskEscalated'`, [subject.id]);
    expect(escalated!.payload).toMatchObject({ toPostIds: [training.posts.director] });
  });
});
