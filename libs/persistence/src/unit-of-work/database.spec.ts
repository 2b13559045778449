import { aRecoveryEvent } from '@golden-thread/domain/recovery/testing/a-recovery-event';
import type { RecoveryPlanId, SubmissionId } from '@golden-thread/domain/shared/id';
import { accept, refuse } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '../testing/small-council';
import { newId } from './ids';
import type { UnitOfWork } from './unit-of-work';

let fresh: FreshDatabase;
let ours: SmallCouncil;
let theirs: SmallCouncil;

beforeAll(async () => {
  fresh = await freshDatabase((event) => [{ errand: 'nudge-workflow', kind: 'recovery-plan', subjectId: event.stream.id }]);
  ours = await smallCouncil(fresh, 'ours', '2026-04-01T08:00:00.000Z');
  theirs = await smallCouncil(fresh, 'theirs');
});
afterAll(() => fresh.drop());

const planStream = () => ({ type: 'recovery-plan' as const, id: newId<RecoveryPlanId>() });

describe('a unit of work', () => {
  it('writes event, task, wake-up and delivery together, dated by the council clock', async () => {
    const stream = planStream();
    await fresh.database.transact({ actor: ours.actor('director') }, async (work) => {
      const openedBy = work.record(aRecoveryEvent('RecoveryPlanApproved', stream.id, { reason: 'Sound.' }));
      work.openTask({
        id: newId(), kind: 'update-recovery-plan', postId: ours.posts.serviceManager, dueOn: '2026-05-08', openedBy,
        subject: { ...stream, label: 'RP-1' },
      });
      return accept(null);
    });
    const [event] = await fresh.asOwner<Record<string, unknown>>('select * from event where stream_id = $1', [stream.id]);
    expect(event).toMatchObject({ sequence: 1, name: 'RecoveryPlanApproved', occurred_at: '2026-04-01T08:00:00.000Z' });
    expect(await fresh.asOwner('select kind, state from task where subject_id = $1', [stream.id])).toEqual([
      { kind: 'update-recovery-plan', state: 'open' },
    ]);
    expect(await fresh.asOwner('select requested, handled from wake_up where subject_id = $1', [stream.id])).toEqual([
      { requested: 1, handled: 0 },
    ]);
    expect(await fresh.asOwner('select errand, state from delivery where event_id = $1', [event!.id])).toEqual([
      { errand: 'nudge-workflow', state: 'waiting' },
    ]);
  });

  it('leaves nothing of a refused decision', async () => {
    const stream = planStream();
    const outcome = await fresh.database.transact({ actor: ours.actor('director') }, async (work) => {
      work.record(aRecoveryEvent('RecoveryPlanApproved', stream.id));
      await work.query(`update post set title = 'Changed' where id = $1`, [ours.posts.director]);
      return refuse('NotFound');
    });
    expect(outcome).toEqual({ ok: false, refusal: { code: 'NotFound' } });
    expect(await fresh.asOwner('select 1 from event where stream_id = $1', [stream.id])).toEqual([]);
    expect(await fresh.asOwner('select title from post where id = $1', [ours.posts.director])).not.toEqual([{ title: 'Changed' }]);
  });

  it('is undone wholly by a statement that nobody waited for, and says which error that was', async () => {
    const stream = planStream();
    const decide = (then: (work: UnitOfWork) => Promise<unknown>) =>
      fresh.database.transact({ actor: ours.actor('director') }, async (work) => {
        work.record(aRecoveryEvent('RecoveryPlanApproved', stream.id));
        work.send(`update post set title = title || (1 / 0)::text where id = $1`, [ours.posts.director]);
        await then(work);
        return accept(null);
      });
    await expect(decide(async () => null)).rejects.toThrow('division by zero');
    await expect(decide((work) => work.query('select 1'))).rejects.toThrow('division by zero');
    expect(await fresh.asOwner('select 1 from event where stream_id = $1', [stream.id])).toEqual([]);
    const afterwards = await Promise.all(Array.from({ length: 20 }, () => fresh.database.read(ours.id, (reading) => reading.query('select 1 as one'))));
    expect(afterwards).toEqual(Array.from({ length: 20 }, () => [{ one: 1 }]));
  });

  it('reads a thing as it is once it is held, also where both are asked for in one round trip', async () => {
    const stream = planStream();
    const title = `select title from post where id = $1`;
    await fresh.database.transact({ actor: ours.actor('director') }, async (work) => {
      work.record(aRecoveryEvent('RecoveryPlanDrafted', stream.id));
      return accept(null);
    });
    const decide = (change: string) =>
      fresh.database.transact({ actor: ours.actor('director') }, async (work) => {
        const [, [post]] = await Promise.all([work.lock(stream), work.query<{ title: string }>(title, [ours.posts.serviceManager])]);
        work.send('update post set title = $2 where id = $1', [ours.posts.serviceManager, `${post!.title}${change}`]);
        return accept(null);
      });
    const [before] = await fresh.asOwner<{ title: string }>(title, [ours.posts.serviceManager]);
    await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map(decide));
    const [after] = await fresh.asOwner<{ title: string }>(title, [ours.posts.serviceManager]);
    expect([...after!.title.slice(before!.title.length)].sort().join('')).toBe('abcdef');
  });

  it('answers a repeated submission with its first outcome, and refuses its id for something else', async () => {
    const submission = { id: newId<SubmissionId>(), content: { decision: 'approve' } };
    let times = 0;
    const decide = (content: unknown) =>
      fresh.database.transact({ actor: ours.actor('director'), submission: { id: submission.id, content } }, async (work) => {
        times += 1;
        work.record(aRecoveryEvent('RecoveryPlanApproved', newId()));
        return accept({ reference: 'RP-7' });
      });
    const both = await Promise.all([decide(submission.content), decide(submission.content)]);
    expect(both).toEqual([accept({ reference: 'RP-7' }), accept({ reference: 'RP-7' })]);
    expect(times).toBe(1);
    expect(await decide({ decision: 'return' })).toMatchObject({ refusal: { code: 'SubmissionIdUsedForSomethingElse' } });
  });

  it('numbers a stream without a gap when many decide at once', async () => {
    const stream = planStream();
    await Promise.all(
      Array.from({ length: 12 }, () =>
        fresh.database.transact({ actor: ours.actor('director') }, async (work) => {
          work.record(aRecoveryEvent('RecoveryPlanDrafted', stream.id));
          return accept(null);
        }),
      ),
    );
    const events = await fresh.asOwner<{ sequence: number }>('select sequence from event where stream_id = $1 order by sequence', [stream.id]);
    expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it("finds nothing of another council's, even with a query that forgets its council", async () => {
    const seen = await fresh.database.read(ours.id, (reading) => reading.query<{ council_id: string }>('select distinct council_id from post'));
    expect(seen).toEqual([{ council_id: ours.id }]);
    const update = await fresh.database.transact({ actor: ours.actor('administrator') }, async (work) => {
      await work.query(`update post set title = 'Taken over' where id = $1`, [theirs.posts.director]);
      return accept(null);
    });
    expect(update.ok).toBe(true);
    expect(await fresh.asOwner('select title from post where id = $1', [theirs.posts.director])).toEqual([{ title: 'Director of Communities' }]);
  });

  it('gives references in order, each once', async () => {
    const next = () => fresh.database.transact({ actor: ours.engine }, async (work) => accept(await work.nextReference('RP')));
    const given = await Promise.all([next(), next(), next()]);
    expect(given.map((outcome) => outcome.ok && outcome.value).sort()).toEqual(['RP-1', 'RP-2', 'RP-3']);
  });

  it('gives a reference while another decision that took one is under way, and none twice where that is undone', async () => {
    const given: string[] = [];
    const undone = await fresh.database.transact({ actor: ours.engine }, async (work) => {
      given.push(await work.nextReference('AC'));
      // Were the counter held by the decision around it, this would wait for its end, and that for this.
      await fresh.database.transact({ actor: ours.engine }, async (another) => accept(given.push(await another.nextReference('AC'))));
      return refuse('NotFound');
    });
    expect([undone.ok, given]).toEqual([false, ['AC-1', 'AC-2']]);
    const next = await fresh.database.transact({ actor: ours.engine }, async (work) => accept([await work.nextReference('AC'), await work.takeReferences('AC', 5), await work.nextReference('AC')]));
    expect(next).toMatchObject({ value: ['AC-3', 4, 'AC-9'] });
    const many = await fresh.database.transact({ actor: ours.engine }, async (work) => accept(await Promise.all([1, 3, 1, 2].map((count) => work.takeReferences('AC', count)))));
    expect(many).toMatchObject({ value: [10, 11, 14, 15] });
    expect(await fresh.asOwner('select last from reference_counter where council_id = $1 and kind = $2', [theirs.id, 'AC'])).toEqual([]);
  });

  it('holds the workflow that it wakes no sooner than at its end, so that decisions which wake the same one do not wait for each other', async () => {
    const stream = planStream();
    const decide = (database: Pick<typeof fresh.database, 'transact'>) =>
      database.transact({ actor: ours.actor('director') }, async (work) => {
        work.record({ name: 'RecoveryPlanDrafted', stream, payload: { reference: 'RP-1' } });
        return accept(null);
      });
    await decide(fresh.database);
    const asked = await fresh.database.actThenAsk(
      decide,
      // What the decision wrote is seen; its wake-up can still be changed by another.
      async (database) => database.read(ours.id, async (reading) => {
        const [{ events }] = (await reading.query<{ events: number }>('select count(*)::int as events from event where stream_id = $1', [stream.id])) as [{ events: number }];
        await fresh.asOwner(`set lock_timeout = '2s'`);
        await fresh.asOwner('update wake_up set requested = requested + 1 where subject_id = $1', [stream.id]);
        return accept(events);
      }),
    );
    expect(asked).toEqual({ ok: true, value: 2 });
    expect(await fresh.asOwner('select requested from wake_up where subject_id = $1', [stream.id])).toEqual([{ requested: 3 }]);
  });
});

describe('the event log', () => {
  // Of an empty table every change would be allowed: the trigger asks row by row.
  beforeAll(async () => {
    await fresh.database.transact({ actor: ours.engine }, async (work) => {
      work.record({ name: 'RecoveryPlanDrafted', stream: planStream(), payload: { reference: 'RP-1' } });
      return accept(null);
    });
  });

  it.each([`update event set name = 'Other'`, 'delete from event', 'truncate event', `update seal set root = ''`])('refuses %s', async (sql) => {
    const change = fresh.database.transact({ actor: ours.engine }, async (work) => accept(await work.query(sql)));
    await expect(change).rejects.toThrow(/permission denied/);
    if (!sql.includes('seal')) await expect(fresh.asOwner(sql)).rejects.toThrow(/only ever added to/);
  });
});
