import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import type { SmallPost } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { outboxMessagesOf } from '../events/events';
import { ok } from '../review/testing/a-quarter';
import { aYear } from '../timetable/testing/a-year';
import { type AddAction, addAction } from './add-action';
import { changeAction, chooseDependencies } from './change-action';
import { getAction, listRegister } from './get-actions';
import { addActionStatus, changeActionStatus } from './action-statuses';
import { type ReportAction, reportAction } from './report-action';

story('the register of actions', (step) => {
  let fresh: FreshDatabase;
  let y: Awaited<ReturnType<typeof aYear>>;
  const by = (post: SmallPost) => y.council.actor(post);
  const add = (post: SmallPost, owner: SmallPost, given: Partial<AddAction> = {}) =>
    addAction(fresh.database, by(post), {
      title: 'Hire two operatives', steps: '', owner: { code: owner }, origin: null, startsOn: null, dueOn: '2026-09-30', prediction: { measure: null, howMuch: '', by: null }, ...given,
    });
  const report = (post: SmallPost, given: Partial<ReportAction>, actionId = 'AC-1') =>
    reportAction(fresh.database, by(post), { actionId, status: 'on-track', progress: 10, dueOn: '2026-09-30', reason: '', ...given });
  const tasks = () => fresh.asOwner<Record<string, unknown>>(`select state, post_id = $1 as "unitManager", due_on::text as due from task where kind = 'complete-action' order by opened_at, due_on`, [y.council.posts.unitManager]);

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    y = await aYear(fresh);
  });
  afterAll(() => fresh.drop());

  step('is added to by whoever answers for the owner, manages them, or keeps the register, and by nobody else', async () => {
    expect(await add('unitManager', 'serviceManager')).toMatchObject({ refusal: { code: 'ActionOwnerNotYours' } });
    expect(await add('leadMember', 'unitManager')).toMatchObject({ refusal: { code: 'NotPermitted' } });
    expect(await add('director', 'unitManager', { origin: { kind: 'clinic', id: y.council.serviceId } })).toMatchObject({ refusal: { code: 'ActionOriginNotFound' } });
    expect(await add('director', 'unitManager', { owner: { code: 'nobody' } })).toMatchObject({ refusal: { code: 'NoPostOfThatCode', at: 'owner' } });
    expect(await add('director', 'unitManager', { prediction: { measure: 'XX1', howMuch: '', by: null } })).toMatchObject({ refusal: { code: 'NoSuchMeasure', at: 'measure' } });
    expect(ok(await add('director', 'unitManager'))).toMatchObject({ reference: 'AC-1' });
    expect(await tasks()).toEqual([{ state: 'open', unitManager: true, due: '2026-09-30' }]);
    expect(ok(await listRegister(fresh.database, by('leadMember'), { mine: false, ended: false })).actions).toMatchObject([{ reference: 'AC-1', service: 'Housing', people: 'The Repairs Manager', slips: 0 }]);
  });

  step('T: an action slipping twice: both reasons stay, the first day stays, the line manager is told each time, the task follows', async () => {
    expect(await report('officer', { dueOn: '2026-10-31', reason: 'Nobody applied' })).toMatchObject({ refusal: { code: 'ActionNotYours' } });
    expect(ok(await report('unitManager', { status: 'late', dueOn: '2026-10-31', reason: 'Nobody applied' }))).toMatchObject({ slips: 1, slipped: true });
    expect(ok(await report('unitManager', { status: 'deferred', dueOn: '2026-12-31', reason: 'They start in January' }))).toMatchObject({ slips: 2 });
    expect(ok(await getAction(fresh.database, by('auditor'), 'AC-1'))).toMatchObject({ dueOn: '2026-12-31', originalDueOn: '2026-09-30', moves: [{ reason: 'Nobody applied' }, { reason: 'They start in January' }], mayReport: false });
    expect((await tasks()).filter(({ state }) => state === 'open')).toEqual([{ state: 'open', unitManager: true, due: '2026-12-31' }]);
    const told = await fresh.asOwner<{ people: number }>(`select count(*)::int as people from event e join event_recipient r on r.event_id = e.id where e.name = 'ActionDueDateMoved' and r.person_id = $1`, [y.council.people.serviceManager]);
    expect(told).toEqual([{ people: 2 }]);
  });

  step('T: no cycle however requests interleave: two that wait for each other at the same moment', async () => {
    ok(await add('policyOfficer', 'officer', { title: 'Train them', dueOn: '2027-02-26' }));
    const wait = (actionId: string, references: readonly string[]) => chooseDependencies(fresh.database, by('policyOfficer'), { actionId, references });
    const both = await Promise.all([wait('AC-1', ['ac-2']), wait('AC-2', ['AC-1'])]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ refusal: { code: 'ActionWaitsInCircle' } });
    // Either of the two may have come first; the story goes on with the helpers waiting for nobody.
    ok(await wait('AC-2', []));
    ok(await wait('AC-1', ['AC-2']));
    expect(await report('unitManager', { status: 'achieved', dueOn: '2026-12-31', reason: 'Both started' })).toMatchObject({ refusal: { code: 'ActionWaitsForOthers', details: { open: ['AC-2'] } } });
  });

  step('passes to another post with its task, and ends with its reason', async () => {
    ok(await changeAction(fresh.database, by('serviceManager'), { actionId: 'AC-2', title: 'Train them', steps: 'Two weeks in the depot.', owner: { code: 'unitManager' } }));
    expect((await tasks()).filter(({ state }) => state === 'open')).toEqual([{ state: 'open', unitManager: true, due: '2026-12-31' }, { state: 'open', unitManager: true, due: '2027-02-26' }]);
    ok(await report('unitManager', { status: 'achieved', dueOn: '2027-02-26', reason: 'Certificates of both' }, 'AC-2'));
    expect((await tasks()).map(({ state }) => state).sort()).toEqual(['cancelled', 'cancelled', 'cancelled', 'done', 'open']);
    expect(ok(await listRegister(fresh.database, by('unitManager'), { mine: true, ended: false })).actions.map(({ reference }) => reference)).toEqual(['AC-1']);
  });

  step('T: stands as the council calls it: a status of its own means what it was given to mean, is renamed wherever it was said, and is found by what it means', async () => {
    expect(await addActionStatus(fresh.database, by('director'), { title: 'Handed over', means: 'achieved', asksWhy: false })).toMatchObject({ refusal: { code: 'NotPermitted' } });
    ok(await addActionStatus(fresh.database, by('policyOfficer'), { title: 'Slipping', means: 'at-risk', asksWhy: false }));
    const { statusKey, statusName } = ok(await getAction(fresh.database, by('auditor'), 'AC-1'));
    expect([statusKey, statusName]).toEqual(['deferred', 'Deferred']);
    ok(await report('unitManager', { status: 'slipping', dueOn: '2026-12-31' }));
    expect(await report('unitManager', { status: 'fine', dueOn: '2026-12-31' })).toMatchObject({ refusal: { code: 'NoSuchActionStatus', details: { offered: expect.arrayContaining(['On track', 'Slipping']) } } });
    ok(await changeActionStatus(fresh.database, by('policyOfficer'), { key: 'slipping', title: 'Behind', asksWhy: true, offered: false }));
    expect(ok(await listRegister(fresh.database, by('auditor'), { mine: false, ended: false })).actions).toMatchObject([{ reference: 'AC-1', status: 'at-risk', statusName: 'Behind' }]);
    expect(await report('unitManager', { status: 'slipping', dueOn: '2026-12-31' })).toMatchObject({ refusal: { code: 'ActionReasonMissing', details: { named: 'Behind' } } });
    ok(await changeActionStatus(fresh.database, by('policyOfficer'), { key: 'at-risk', title: 'In doubt', asksWhy: true, offered: true }));
    ok(await report('unitManager', { status: 'at-risk', dueOn: '2026-12-31', reason: 'One has left' }));
    expect(ok(await getAction(fresh.database, by('auditor'), 'AC-1'))).toMatchObject({ status: 'at-risk', statusName: 'In doubt' });
    ok(await changeActionStatus(fresh.database, by('policyOfficer'), { key: 'on-track', title: 'Under way', asksWhy: false, offered: true }));
    ok(await add('policyOfficer', 'officer', { title: 'Order vans', dueOn: '2027-03-31' }));
    expect(ok(await getAction(fresh.database, by('auditor'), 'AC-3'))).toMatchObject({ status: 'on-track', statusName: 'Under way' });
    const said = await fresh.asOwner<{ named: string }>(`select payload->>'named' as named from event where name = 'ActionProgressReported' order by id`);
    expect(said.map(({ named }) => named)).toEqual(expect.arrayContaining(['Late', 'Deferred', 'Slipping', 'In doubt']));
  });

  step('is reminded of by the year that its day lies in; a suspended one is not', async () => {
    await y.publish();
    await y.clockAt('2026-12-23T09:00:00.000Z');
    ok(await y.wake());
    const reminded = () => fresh.asOwner<{ name: string }>(`select name from event where stream_type = 'action' and name in ('TaskReminded', 'TaskEscalated')`);
    expect(await reminded()).toHaveLength(1);
    ok(await report('serviceManager', { status: 'suspended', dueOn: '2026-12-31', reason: 'The budget is frozen' }));
    await y.clockAt('2027-01-29T09:00:00.000Z');
    ok(await y.wake());
    expect(await reminded()).toHaveLength(1);
  });
});
