import type { EventId, MeasureId, ServiceId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { story } from '@golden-thread/persistence/testing/story';
import { outboxMessagesOf } from '../events/events';
import { raiseNotices } from '../notice/raise-notices';
import { aQuarter, ok } from '../review/testing/a-quarter';
import { readConnections } from '../connection/read-connections';
import { getBriefingToWrite, writeClinicBriefing } from './brief-clinic';
import { recordClinic, rescheduleClinic } from './change-clinic';
import { getClinic } from './get-clinics';
import { requestClinic } from './request-clinic';

let fresh: FreshDatabase;
let at: Awaited<ReturnType<typeof aQuarter>>;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  at = await aQuarter(fresh);
});
afterAll(() => fresh.drop());

const measureOf = async (serviceId: ServiceId) =>
  (await fresh.asOwner<{ id: MeasureId }>('select id from measure where service_id = $1 order by ref limit 1', [serviceId]))[0]!.id;
const ask = async (post: Parameters<typeof at.council.actor>[0], { reason = 'Three months red.', serviceId = at.council.serviceId } = {}) =>
  requestClinic(fresh.database, at.council.actor(post), { serviceId, measureId: await measureOf(serviceId), meetsOn: '2026-04-20', reason });

const briefings = async () =>
  (await fresh.asOwner<{ code: string; due: string; state: string }>(`select p.code, t.due_on::text as due, t.state from task t join post p on p.id = t.post_id where t.kind = 'write-clinic-briefing' order by t.due_on`));

story('a clinic asked for outside the corporate review', (step) => {
  step('is refused to a councillor outside Overview and Scrutiny, and to the manager of another service', async () => {
    expect(await ask('committeeChair')).toMatchObject({ ok: false, refusal: { code: 'NotPermitted' } });
    expect(await ask('serviceManager', { serviceId: at.streets })).toMatchObject({ ok: false, refusal: { code: 'MayNotAskForClinic' } });
  });

  step('is called for scrutiny before any round was opened, reminded of by the round to come, and held with five answers', async () => {
    const { reference } = ok(await ask('scrutinyChair'));
    expect(await ask('director')).toMatchObject({ refusal: { code: 'ClinicCalledAlready', details: { reference } } });
    const { clinic } = ok(await getClinic(fresh.database, at.council.actor('director'), reference));
    expect(clinic).toMatchObject({ requestedBy: 'scrutiny', requester: 'The Chair of Overview and Scrutiny', reason: 'Three months red.', exceptionId: null });

    expect(await briefings()).toEqual([{ code: 'serviceManager', due: '2026-04-13', state: 'open' }]);
    await at.day('2026-04-13', 1);
    const reminded = await fresh.asOwner(`select 1 from event where stream_id = $1 and name = 'TaskReminded'`, [clinic.id]);
    expect(reminded).toHaveLength(2);

    // Late, its briefing goes to the director on the next working day; the manager writes it, and a moved clinic asks for none again.
    await at.day('2026-04-14', 1);
    expect(await fresh.asOwner(`select payload->>'step' as step from event where stream_id = $1 and name = 'TaskEscalated'`, [clinic.id])).toHaveLength(1);
    const brief = (post: Parameters<typeof at.council.actor>[0], text: string) => writeClinicBriefing(fresh.database, at.council.actor(post), { clinicId: reference, text });
    expect(await brief('director', 'Two have left')).toMatchObject({ refusal: { code: 'NotYourService' } });
    expect(ok(await getBriefingToWrite(fresh.database, at.council.actor('serviceManager'), reference)).text).toContain('Where it stands');
    expect(await getBriefingToWrite(fresh.database, at.council.actor('officer'), reference)).toMatchObject({ ok: false });
    ok(await brief('serviceManager', 'Two surveyors have left.'));
    expect(await briefings()).toEqual([{ code: 'serviceManager', due: '2026-04-13', state: 'done' }]);
    expect(ok(await getClinic(fresh.database, at.council.actor('scrutinyChair'), reference)).clinic.briefing).toEqual({ text: 'Two surveyors have left.', writtenOn: '2026-04-14' });
    ok(await rescheduleClinic(fresh.database, at.council.actor('policyOfficer'), { clinicId: reference, meetsOn: '2026-04-21', reason: 'The chair is away' }));
    ok(await rescheduleClinic(fresh.database, at.council.actor('policyOfficer'), { clinicId: reference, meetsOn: '2026-04-20', reason: 'The chair is back' }));
    expect(await briefings()).toHaveLength(1);

    await fresh.asOwner('update council set clock_at = $1 where id = $2', ['2026-04-20T08:00:00.000Z', at.council.id]);
    const attendees = clinic && (['committee-chair', 'director', 'service-manager'] as const).map((seat) => ({ seat, name: seat, substituteFor: null }));
    const answers = { met: 'No', why: 'Vacancies', turn: 'A contractor', lack: 'Capacity', shift: 'Yes' };
    const record = { attendees, answers, causeCodes: ['capacity'], outcomes: ['recovery-plan'], actions: '' } as const;
    const agreed = [{ title: 'Hire two surveyors', owner: 'unitManager', dueOn: '2026-06-30' }] as const;
    const officer = at.council.actor('policyOfficer');
    const wrong = [...agreed, { title: '', owner: 'nobody', dueOn: '' }] as const;
    expect(await recordClinic(fresh.database, officer, { clinicId: clinic.id, record, agreed: wrong })).toMatchObject({ refusal: { code: 'NoPostOfThatCode', at: 'agreed.1.owner' } });
    const held = ok(await recordClinic(fresh.database, officer, { clinicId: clinic.id, record, agreed }));
    expect([held.recoveryPlan, held.actions]).toEqual(['RP-1', ['AC-1']]);
    expect(await fresh.asOwner('select origin_id, owner_post_id from action')).toEqual([{ origin_id: clinic.id, owner_post_id: at.council.posts.unitManager }]);
  });

  step('names its actions where whoever may reads it, and they name it', async () => {
    const [{ origin_id: clinicId, id } = { origin_id: '', id: '' }] = await fresh.asOwner<{ origin_id: string; id: string }>('select origin_id, id from action');
    const found = await readConnections(fresh.database, at.council.actor('director'), { kind: 'clinic', id: clinicId as never });
    expect(found.find(({ kind }) => kind === 'action')?.things).toMatchObject([{ id, reference: 'AC-1' }]);
    const back = await readConnections(fresh.database, at.council.actor('director'), { kind: 'action', id: id as never });
    expect(back.find(({ kind }) => kind === 'clinic')?.things).toMatchObject([{ id: clinicId }]);
  });

  step('tells those who are to sit in it, with the day and why', async () => {
    const { reference } = ok(await ask('serviceManager', { reason: 'We want to be asked.' }));
    const [called] = await fresh.asOwner<{ id: EventId }>(
      `select e.id from event e join clinic c on c.id = e.stream_id where c.reference = $1 and e.name = 'ClinicCalled'`, [reference],
    );
    await raiseNotices(fresh.database, { councilId: at.council.id, eventId: called!.id });
    const told = await fresh.asOwner<{ subject: string; body: string }>(
      `select subject, body from notice where event_id = $1 and channel = 'inbox' and person_id = $2`, [called!.id, at.council.people.director],
    );
    expect(told[0]!.subject).toContain('You are to come to a clinic on 20 Apr 2026: clinic ' + reference);
    expect(told[0]!.body).toContain('The reason given: We want to be asked.');
  });
});
