import { type NoticeSettings, usualNoticeSettings } from '@golden-thread/domain/delivery/notice-settings';
import { aRecoveryEvent } from '@golden-thread/domain/recovery/testing/a-recovery-event';
import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { DeputyId, EventId, Id, PostId, RecoveryPlanId, TaskId, UnitId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { anId } from '@golden-thread/domain/shared/testing/an-id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { remindAndEscalate } from '../engine/remind-and-escalate';
import { takeSteps } from '../engine/testing/take-steps';
import { setNotices } from './notice-settings';
import { nextStepOfDigest, sendDigest } from './daily-digest-steps';
import { raiseNotices } from './raise-notices';

let fresh: FreshDatabase;
let council: SmallCouncil;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'noticed', '2026-07-01T08:00:00.000Z');
});
afterAll(() => fresh.drop());

const moveClock = (at: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [at, council.id]);
const raise = (eventId: EventId) => raiseNotices(fresh.database, { councilId: council.id, eventId });
const noticesOf = (eventId: EventId) =>
  fresh.asOwner<{ person_id: string; channel: string; kind: string; subject: string; letter_id: string | null }>(
    'select person_id, channel, kind, subject, letter_id from notice where event_id = $1 order by channel, person_id', [eventId],
  );

const opened = (planId: RecoveryPlanId) => aRecoveryEvent('RecoveryPlanOpened', planId);
const objectivesSubmitted = (id: Id): GoldenThreadEvent => ({
  name: 'IndividualObjectivesSubmitted',
  stream: { type: 'recovery-plan', id } as Stream as Stream<'individual-plan'>,
  payload: { postId: council.posts.officer, personId: council.people.officer, year: '2026/27', version: 1 },
});

/** Whoever has the tasks of a review is chased: of whatever thing, as the tasks of the stream say whom. */
const chasedOn = (stream: Stream): GoldenThreadEvent => ({
  name: 'ServiceReviewChased', stream: stream as Stream<'service-review'>, payload: { roundId: newId(), serviceId: council.serviceId }, wording: { message: 'By Friday.' },
});

/** The event, with tasks it opens for these posts. */
async function ask(event: (planId: RecoveryPlanId) => GoldenThreadEvent, ...posts: PostId[]): Promise<{ eventId: EventId; streamId: RecoveryPlanId }> {
  const streamId = newId<RecoveryPlanId>();
  const outcome = await fresh.database.transact({ actor: council.actor('policyOfficer') }, async (work) => {
    const stream = { type: 'recovery-plan' as const, id: streamId };
    const eventId = work.record(event(streamId));
    for (const postId of posts) {
      work.openTask({ id: newId(), kind: 'draft-recovery-plan', postId, dueOn: '2026-07-28', openedBy: eventId, subject: { ...stream, label: 'RP-1' } });
    }
    return accept(eventId);
  });
  return { eventId: outcome.ok ? outcome.value : anId(''), streamId };
}

describe('raising notices', () => {
  it('goes out as its reader has set: what is asked may wait for the day, what is merely told may stay in the inbox', async () => {
    const manager = council.actor('serviceManager');
    const set = (settings: NoticeSettings) => setNotices(fresh.database, manager, settings);
    const lettersOf = async (eventId: EventId) => (await noticesOf(eventId)).filter(({ person_id }) => person_id === council.people.serviceManager).map(({ channel, letter_id }) => [channel, letter_id !== null]);
    await set({ asked: 'daily', told: 'in-app' });
    const asked = await ask(opened, council.posts.serviceManager);
    await raise(asked.eventId);
    expect(await lettersOf(asked.eventId)).toEqual([['email', false], ['inbox', false]]);
    const told = await fresh.database.transact({ actor: manager }, async (work) => {
      work.record(aRecoveryEvent('RecoveryPlanDrafted', asked.streamId));
      return accept(null);
    });
    expect(told.ok).toBe(true);
    const approved = await fresh.database.transact({ actor: council.actor('director') }, async (work) => accept(work.record(aRecoveryEvent('RecoveryPlanApproved', asked.streamId))));
    if (!approved.ok) throw new Error('It was not approved.');
    await raise(approved.value);
    expect(await lettersOf(approved.value)).toEqual([['inbox', false]]);
    await set(usualNoticeSettings);
    const again = await ask(opened, council.posts.serviceManager);
    await raise(again.eventId);
    expect(await lettersOf(again.eventId)).toEqual([['email', true], ['inbox', false]]);
    await fresh.asOwner('delete from notice');
  });

  it('tells whoever answers for the tasks an event opened, in the inbox and by e-mail, once however often it runs', async () => {
    const { eventId } = await ask(opened, council.posts.serviceManager);
    await Promise.all([raise(eventId), raise(eventId)]);
    expect(await raise(eventId)).toEqual(accept(0));
    const notices = await noticesOf(eventId);
    expect(notices.map(({ channel, person_id }) => ({ channel, person_id }))).toEqual([
      { channel: 'email', person_id: council.people.serviceManager },
      { channel: 'inbox', person_id: council.people.serviceManager },
    ]);
    expect(notices[0]!.subject).toBe('Draft the recovery plan: RP-1 (due 28 Jul 2026)');
    const letters = await fresh.asOwner(`select 1 from delivery where errand = 'send-letter' and target->>'letterId' = $1`, [notices[0]!.letter_id]);
    expect(letters).toHaveLength(1);
  });

  it('sends one notice for several tasks of one event', async () => {
    const { eventId } = await ask(opened, council.posts.director, council.posts.director);
    await raise(eventId);
    const notices = await noticesOf(eventId);
    expect(notices.map(({ subject }) => subject)).toEqual(['2 tasks for you', '2 tasks for you']);
  });

  it('tells whoever took part, but not whoever caused it', async () => {
    const { streamId } = await ask(opened);
    const decide = await fresh.database.transact({ actor: council.actor('director') }, async (work) =>
      accept(work.record(aRecoveryEvent('RecoveryPlanApproved', streamId))),
    );
    const eventId = decide.ok ? decide.value : anId<EventId>('');
    await raise(eventId);
    expect((await noticesOf(eventId)).map(({ person_id, kind }) => ({ person_id, kind }))).toEqual([
      { person_id: council.people.policyOfficer, kind: 'told' },
      { person_id: council.people.policyOfficer, kind: 'told' },
    ]);
  });
});

describe('those asked because something happened', () => {
  it('read first what happened and why, then what is asked', async () => {
    const { streamId } = await ask(opened);
    const returned = await fresh.database.transact({ actor: council.actor('director') }, async (work) => {
      const stream = { type: 'recovery-plan' as const, id: streamId };
      const openedBy = work.record(aRecoveryEvent('RecoveryPlanReturned', streamId, { reason: 'No date is given.' }));
      work.openTask({ id: newId(), kind: 'draft-recovery-plan', postId: council.posts.policyOfficer, dueOn: '2026-07-28', openedBy, subject: { ...stream, label: 'RP-1' } });
      return accept(openedBy);
    });
    const eventId = returned.ok ? returned.value : anId<EventId>('');
    await raise(eventId);
    const [notice] = await fresh.asOwner<{ subject: string; body: string }>('select subject, body from notice where event_id = $1', [eventId]);
    expect(notice!.subject).toBe('Draft the recovery plan: RP-1 (due 28 Jul 2026)');
    expect(notice!.body.split('\n').slice(0, 3)).toEqual(['Returned with a reason: ', 'The reason given: No date is given.', expect.stringMatching(/^Asked of you as/)]);
  });
});

describe('those whom an event concerns beside those it asks', () => {
  it('tells whoever still has the task when it is chased, with what was written', async () => {
    const { streamId } = await ask(opened, council.posts.unitManager);
    const chased = await fresh.database.transact({ actor: council.actor('policyOfficer') }, async (work) =>
      accept(work.record(chasedOn({ type: 'recovery-plan', id: streamId }))),
    );
    const eventId = chased.ok ? chased.value : anId<EventId>('');
    await raise(eventId);
    expect((await noticesOf(eventId)).map(({ person_id }) => person_id)).toEqual([council.people.unitManager, council.people.unitManager]);
    const [notice] = await fresh.asOwner<{ subject: string; body: string }>('select subject, body from notice where event_id = $1', [eventId]);
    expect(notice!.subject).toBe('You are asked for this again: Draft the recovery plan: RP-1 (due 28 Jul 2026)');
    expect(notice!.body.split('\n')).toEqual([
      'By Friday.',
      expect.stringMatching(/^Asked of you as .+\. It is due on Tuesday 28 July 2026 and takes about 60 minutes\.$/),
      expect.stringMatching(/^If it is still open on Friday 31 July 2026, it goes before the .+\. Nothing is agreed about the measure until the plan is approved\.$/),
    ]);
  });

  it('tells those whom it names, and the head of a service it is about', async () => {
    const stream = { type: 'post', id: newId<PostId>() } as const;
    const tellOf = async (event: GoldenThreadEvent) => {
      const recorded = await fresh.database.transact({ actor: council.actor('administrator') }, async (work) =>
        accept(work.record(event)),
      );
      const eventId = recorded.ok ? recorded.value : anId<EventId>('');
      await raise(eventId);
      return (await noticesOf(eventId)).filter(({ channel }) => channel === 'inbox');
    };
    const payload = { deputyId: newId<DeputyId>(), personId: council.people.officer, holderId: council.people.director, startsOn: '2026-12-01', endsOn: '2026-12-12' } as const;
    const told = await tellOf({ name: 'DeputyNamed', stream, payload });
    expect(told.map(({ person_id }) => person_id).sort()).toEqual([council.people.director, council.people.officer].sort());
    expect(told[0]!.subject).toMatch(/^A deputy is named from 1 Dec 2026 to 12 Dec 2026/);
    const missed = await tellOf({ name: 'ServiceReviewMissed', stream: stream as Stream as Stream<'service-review'>, payload: { roundId: newId(), serviceId: council.serviceId } });
    expect(missed.map(({ person_id }) => person_id)).toEqual([council.people.serviceManager]);
    const passed = await tellOf({
      name: 'WorkPassedOn', stream,
      payload: { from: '2026-12-01', taskIds: [anId('one')], fromPersonIds: [], toPersonIds: [council.people.officer], because: 'appointed' },
    });
    expect(passed.map(({ subject }) => subject.slice(0, 30))).toEqual(['1 open task passes to you: ']);
  });

  it('tells the heads of a unit whose objectives are late, and of its service, when appraisals open', async () => {
    const unitId = newId<UnitId>();
    await fresh.asOwner(`insert into unit (id, council_id, service_id, code, name, head_post_id) values ($1, $2, $3, 'U1', 'Repairs', $4)`, [
      unitId, council.id, council.serviceId, council.posts.unitManager,
    ]);
    const opened = await fresh.database.transact({ actor: council.engine }, async (work) =>
      accept(work.record({ name: 'AppraisalWindowOpened', stream: { type: 'appraisal-round' as const, id: newId() }, payload: { directorateId: newId(), year: '2026/27', lateUnitIds: [unitId], lateUnits: ['Repairs'] } })),
    );
    const eventId = opened.ok ? opened.value : anId<EventId>('');
    await raise(eventId);
    const told = (await noticesOf(eventId)).filter(({ channel }) => channel === 'inbox');
    expect(told.map(({ person_id }) => person_id).sort()).toEqual([council.people.unitManager, council.people.serviceManager].sort());
    expect(told[0]!.subject).toBe('Appraisals opened while unit objectives are late: Repairs');
  });
});

story('the daily digest', (step) => {
  step('gathers the reminders of a day into one e-mail for each person, once the hour has come', async () => {
    const one = await ask(opened, council.posts.unitManager);
    const other = await ask(opened, council.posts.unitManager);
    await moveClock('2026-07-21T07:00:00.000Z');
    const subjects = [one, other].map(({ streamId }) => ({ type: 'recovery-plan' as const, id: streamId }));
    await fresh.database.transact({ actor: council.engine }, async (work) => accept(await remindAndEscalate(work, { subjects })));
    const reminders = await fresh.asOwner<{ id: EventId }>(`select id from event where name = 'TaskReminded'`);
    for (const { id } of reminders) await raise(id);
    const digestOf = () =>
      takeSteps(fresh.database, { councilId: council.id, subjectId: council.id }, { next: nextStepOfDigest, steps: { sendDigest } });
    expect(await digestOf()).toMatchObject({ value: { phase: 'gathering' } });
    const [row] = await fresh.asOwner<{ next_at: string }>(`select next_at from wake_up where kind = 'daily-digest'`);
    expect(row!.next_at).toBe('2026-07-21T08:00:00.000Z');
    await moveClock('2026-07-21T08:00:00.000Z');
    expect(await digestOf()).toMatchObject({ value: { taken: ['sendDigest'] } });
    expect(await digestOf()).toMatchObject({ value: { taken: [] } });
    const letters = await fresh.asOwner<{ id: string }>(`select id from letter where kind = 'digest' and person_id = $1`, [council.people.unitManager]);
    expect(letters).toHaveLength(1);
    expect(await fresh.asOwner('select 1 from notice where letter_id = $1', [letters[0]!.id])).toHaveLength(2);
  });

  step('carries what people send their manager by the dozen, and leaves out what is done by then', async () => {
    const sent = [];
    for (let person = 0; person < 3; person += 1) sent.push(await ask(objectivesSubmitted, council.posts.director));
    for (const { eventId } of sent) await raise(eventId);
    await fresh.asOwner(`update task set state = 'done' where opened_by_event = $1`, [sent[0]!.eventId]);
    await moveClock('2026-07-22T08:00:00.000Z');
    await sendDigest(fresh.database, { councilId: council.id, subjectId: council.id });
    const letters = await Promise.all(sent.map(async ({ eventId }) => (await noticesOf(eventId)).map(({ letter_id }) => letter_id)));
    const [letter] = letters[1]!;
    expect(letter).not.toBeNull();
    expect(letters).toEqual([[null, null], [letter, null], [letter, null]]);
  });
});

describe('two lives of one story', () => {
  /** Everything that one post is told of a plan that is asked for, reminded of, brought up and decided; the relay comes when `told` says. */
  async function live(story: { readonly told: 'at once' | 'after the answer' }) {
    const told = async (...ids: EventId[]) => { for (const id of ids) await raise(id); };
    const { eventId, streamId } = await ask(opened, council.posts.unitManager, council.posts.officer);
    if (story.told === 'at once') await told(eventId);
    const stream = { type: 'recovery-plan' as const, id: streamId };
    const [task] = await fresh.asOwner<{ id: TaskId }>('select id from task where opened_by_event = $1 and post_id = $2', [eventId, council.posts.unitManager]);
    const facts = { taskId: task!.id, kind: 'draft-recovery-plan', postId: council.posts.unitManager, dueOn: '2026-07-28' } as const;
    const record = async (event: GoldenThreadEvent) => {
      const recorded = await fresh.database.transact({ actor: council.engine }, async (work) => accept(work.record(event)));
      return recorded.ok ? recorded.value : anId<EventId>('');
    };
    const reminded = await record({ name: 'TaskReminded', stream, payload: { ...facts, step: 'due-day' } });
    const escalated = await record({ name: 'TaskEscalated', stream, payload: { ...facts, step: 'to-line-manager', to: 'line-manager', toPostIds: [council.posts.serviceManager] } });
    const chased = await record(chasedOn(stream));
    if (story.told === 'at once') await told(reminded, escalated, chased);
    await fresh.database.transact({ actor: council.actor('unitManager') }, async (work) => {
      work.closeTasks({ subject: stream, as: 'done' });
      return accept(work.record(aRecoveryEvent('RecoveryPlanDrafted', streamId)));
    });
    await told(eventId, reminded, escalated, chased);
    const events = [eventId, reminded, escalated, chased];
    return fresh.asOwner<{ channel: string; letter_id: string | null; unsent_because: string | null }>(
      `select array_position($1::uuid[], event_id) as event, person_id, channel, kind, subject, replace(body, $2, 'RP') as body, unsent_because, letter_id
       from notice where event_id = any ($1::uuid[]) order by 1, person_id, channel`, [events, streamId],
    );
  }

  it('tell the same people the same things, however fast they answer; what was answered by then is recorded as not sent', async () => {
    const [slow, fast] = [await live({ told: 'at once' }), await live({ told: 'after the answer' })];
    const said = (notices: typeof slow) => notices.map(({ letter_id: _letter, unsent_because: _unsent, ...notice }) => notice);
    expect(said(slow).length).toBeGreaterThan(8);
    expect(said(fast)).toEqual(said(slow));
    expect(new Set(slow.map(({ unsent_because }) => unsent_because))).toEqual(new Set([null]));
    expect(fast.filter(({ channel }) => channel === 'email').map(({ unsent_because, letter_id }) => [unsent_because, letter_id])).toEqual(
      fast.filter(({ channel }) => channel === 'email').map(() => ['answered', null]),
    );
  });

  it('decide of an event of before recipients were decided with it when its notices are raised', async () => {
    const { eventId } = await ask(opened, council.posts.officer);
    await fresh.asOwner('delete from event_recipient where event_id = $1', [eventId]);
    expect(await raiseNotices(fresh.database, { councilId: council.id, eventId, decided: false })).toEqual(accept(2));
  });

  it('tell whoever held a post when it happened, though somebody else holds it when the notice is raised', async () => {
    const { eventId } = await ask(opened, council.posts.director);
    await fresh.asOwner('update responsibility set person_id = $1 where post_id = $2', [council.people.officer, council.posts.director]);
    await raise(eventId);
    await fresh.asOwner('update responsibility set person_id = $1 where post_id = $2', [council.people.director, council.posts.director]);
    expect(new Set((await noticesOf(eventId)).map(({ person_id }) => person_id))).toEqual(new Set([council.people.director]));
  });
});
