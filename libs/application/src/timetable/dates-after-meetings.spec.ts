import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { CommitteeId, MeetingId, TaskId, YearId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { arrangeMeeting, cancelMeeting, rearrangeMeeting } from '../organisation/change-meeting';
import { findProposal } from './dates-after-meetings';
import { draftYear, publishYear } from './draft-year';
import { recheckTimetablePreview, showTimetablePreview } from './preview-timetable-change';
import { aYear } from './testing/a-year';

let fresh: FreshDatabase;
let y: Awaited<ReturnType<typeof aYear>>;
const year = '2026/27';
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  y = await aYear(fresh);
  await y.publish();
});

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const refusalOf = <T>(outcome: Outcome<T>) => (outcome.ok ? null : outcome.refusal.code);

describe('a change of dates after a change of meetings', () => {
  it('is proposed to the policy officer where democratic services change meetings, and done with once it is applied', async () => {
    const democraticServices = { ...y.council.actor('chiefExecutive'), roles: ['democratic-services'] as const };
    const [{ id: committeeId } = { id: newId<CommitteeId>() }] = await y.sql<{ id: CommitteeId }>(`select id from committee where council_id = $1 and kind = 'cabinet'`);
    const proposed = () => y.sql<{ state: string; post: string; due: string }>(`select t.state, p.code as post, t.due_on::text as due from task t join post p on p.id = t.post_id where t.council_id = $1 and t.kind = 'recalculate-dates'`);
    ok(await arrangeMeeting(fresh.database, democraticServices, { committeeId, heldOn: '2026-06-01' }));
    expect(await proposed()).toEqual([]);
    ok(await cancelMeeting(fresh.database, democraticServices, { meetingId: y.cabinetInDecember as MeetingId }));
    ok(await arrangeMeeting(fresh.database, democraticServices, { committeeId, heldOn: '2026-12-10' }));
    expect(await proposed()).toEqual([{ state: 'open', post: 'policyOfficer', due: '2026-04-08' }]);
    expect(await y.dateOf('h1.cabinet')).toBe('2026-12-03');
    const [{ id: yearId } = { id: newId<YearId>() }] = await y.sql<{ id: YearId }>(`select id from performance_year where council_id = $1`);
    const { previewId } = ok(await findProposal(fresh.database, y.officer, { yearId }));
    const shown = ok(await showTimetablePreview(fresh.database, y.officer, { id: previewId! }));
    expect([shown.holds, shown.proposedAfter, shown.preview.shown.moves.map(({ stage, to }) => `${stage} ${to}`)]).toEqual([
      true, { by: 'The Chief Executive', meetings: ['cabinet of 10 Dec 2026 arranged'] }, expect.arrayContaining(['h1.cabinet 2026-12-10', 'h1.publish 2026-12-14']),
    ]);
    expect(refusalOf(await findProposal(fresh.database, democraticServices, { yearId }))).toBe('NotPermitted');
    ok(await y.apply(previewId!, 'Cabinet meets a week later'));
    expect(await y.dateOf('h1.cabinet')).toBe('2026-12-10');
    expect(await proposed()).toMatchObject([{ state: 'done' }]);
    expect(ok(await findProposal(fresh.database, y.officer, { yearId }))).toEqual({ year, previewId: null });
  });

  it('is proposed where a meeting is held on another day: it stays the same meeting, and the newest proposal is the one that holds', async () => {
    const democraticServices = { ...y.council.actor('chiefExecutive'), roles: ['democratic-services'] as const };
    const meetingId = y.cabinetInDecember as MeetingId;
    const move = (heldOn: CalendarDate) => rearrangeMeeting(fresh.database, democraticServices, { meetingId, heldOn });
    const [{ id: yearId } = { id: newId<YearId>() }] = await y.sql<{ id: YearId }>(`select id from performance_year where council_id = $1`);
    expect([refusalOf(await move('2026-12-03')), refusalOf(await move('2026-12-12')), refusalOf(await rearrangeMeeting(fresh.database, y.officer, { meetingId, heldOn: '2026-12-08' }))]).toEqual(['MeetingAlreadyOnThatDay', 'NotAWorkingDay', 'NotPermitted']);
    ok(await move('2026-12-08'));
    const first = ok(await findProposal(fresh.database, y.officer, { yearId })).previewId!;
    ok(await move('2026-12-10'));
    const second = ok(await findProposal(fresh.database, y.officer, { yearId })).previewId!;
    expect(ok(await showTimetablePreview(fresh.database, y.officer, { id: first })).holds).toBe(false);
    expect(ok(await showTimetablePreview(fresh.database, y.officer, { id: second })).proposedAfter).toEqual({ by: 'The Chief Executive', meetings: ['cabinet of 8 Dec 2026 moved to 10 Dec 2026'] });
    expect(await y.dateOf('h1.cabinet')).toBe('2026-12-03');
    ok(await y.apply(second, 'Cabinet meets a week later'));
    expect(await y.sql(`select m.id, s.falls_on::text as on from stage s join meeting m on m.id = s.meeting_id where s.council_id = $1 and s.key = 'h1.cabinet'`)).toEqual([{ id: meetingId, on: '2026-12-10' }]);
  });

  it('is asked for where it cannot be worked out, with nothing proposed before in its way, and withdrawn where meetings are back where the dates have them', async () => {
    const democraticServices = { ...y.council.actor('chiefExecutive'), roles: ['democratic-services'] as const };
    const [{ id: yearId } = { id: newId<YearId>() }] = await y.sql<{ id: YearId }>(`select id from performance_year where council_id = $1`);
    const moveTo = async (heldOn: CalendarDate) => {
      ok(await rearrangeMeeting(fresh.database, democraticServices, { meetingId: y.cabinetInDecember as MeetingId, heldOn }));
      const tasks = await y.sql<{ state: string }>(`select state from task where council_id = $1 and kind = 'recalculate-dates'`);
      return [tasks.map(({ state }) => state), ok(await findProposal(fresh.database, y.officer, { yearId })).previewId];
    };
    expect(await moveTo('2026-12-08')).toEqual([['open'], expect.any(String)]);
    expect((await moveTo('2026-12-03'))[0]).toEqual(['cancelled']);
    expect(await moveTo('2026-12-08')).toEqual([['open'], expect.any(String)]);
    // A Cabinet that was held in November was never written down: Cabinet would now have decided before today.
    await y.clockAt('2026-12-02T08:00:00.000Z');
    await y.sql(`insert into meeting (id, council_id, committee_id, held_on) select gen_random_uuid(), $1, committee_id, '2026-11-30' from meeting where council_id = $1 and id = $2`, y.cabinetInDecember);
    expect(await moveTo('2026-12-10')).toEqual([['open'], null]);
    const told = await y.sql<{ stages: number; preview: string | null }>(`select (payload->>'stages')::int as stages, payload->>'previewId' as preview from event where council_id = $1 and name = 'DatesToRecalculate' order by sequence desc limit 1`);
    expect(told).toEqual([{ stages: 0, preview: null }]);
    await y.sql(`delete from meeting where council_id = $1 and held_on = '2026-11-30'`);
    expect((await moveTo('2026-12-03'))[0]).toEqual(['cancelled']);
  });

  it('brings a paper’s whole way where a meeting is arranged for a paper: proposed with its owners, and asked of them once it is applied', async () => {
    const democraticServices = { ...y.council.actor('chiefExecutive'), roles: ['democratic-services'] as const };
    const [{ id: committeeId } = { id: newId<CommitteeId>() }] = await y.sql<{ id: CommitteeId }>(`select id from committee where council_id = $1 and kind = 'cabinet'`);
    const [{ id: yearId } = { id: newId<YearId>() }] = await y.sql<{ id: YearId }>(`select id from performance_year where council_id = $1`);
    const paper = { title: 'Cabinet decides on the depot', author: 'serviceManager', leadMember: 'leadMember', keyDecision: true };
    const arrange = (heldOn: CalendarDate, of = paper) => arrangeMeeting(fresh.database, democraticServices, { committeeId, heldOn, paper: of });
    expect(refusalOf(await arrange('2026-10-08'))).toBe('NoPaperWayYet');
    const parts = { author: 'policyOfficer', finance: 'director', legal: 'chiefExecutive', leadMember: 'leadMember', clerk: 'policyOfficer' };
    ok(await y.apply(ok(await y.preview({ kind: 'add-chain', stage: 'h1.cabinet', chain: { parts, keyDecision: false } })).id, 'Clearances were late'));
    expect(refusalOf(await arrange('2026-10-08', { ...paper, author: 'NOBODY' }))).toBe('AudienceUnknown');
    expect(await y.sql(`select 1 from meeting where council_id = $1 and held_on = '2026-10-08'`)).toEqual([]);
    ok(await arrange('2026-10-08'));
    const tasks = () => y.sql<{ id: TaskId; label: string; state: string }>(`select id, subject_label as label, state from task where council_id = $1 and kind = 'recalculate-dates' order by opened_at, subject_label`);
    const [task] = await tasks();
    expect(task).toMatchObject({ label: 'Cabinet decides on the depot, 2026/27', state: 'open' });
    // Another change of meetings, applied, is another matter: the paper's way is still proposed.
    ok(await rearrangeMeeting(fresh.database, democraticServices, { meetingId: y.cabinetInDecember as MeetingId, heldOn: '2026-12-08' }));
    const recalculation = ok(await findProposal(fresh.database, y.officer, { yearId })).previewId!;
    ok(await y.apply(recalculation));
    expect((await tasks()).map(({ label, state }) => `${label}: ${state}`)).toEqual(['2026/27, after meetings were changed: done', 'Cabinet decides on the depot, 2026/27: open']);
    const proposed = ok(await findProposal(fresh.database, y.officer, { yearId, taskId: task!.id })).previewId!;
    expect(proposed).not.toBe(recalculation);
    expect(ok(await showTimetablePreview(fresh.database, y.officer, { id: proposed })).proposedAfter?.meetings).toEqual(['cabinet of 8 Oct 2026 arranged for “Cabinet decides on the depot”']);
    const { id: previewId } = ok(await recheckTimetablePreview(fresh.database, y.officer, { previewId: proposed }));
    const { preview, asks } = ok(await showTimetablePreview(fresh.database, y.officer, { id: previewId }));
    const on = new Map(preview.shown.moves.map(({ stage, to }) => [stage.replace('own.cabinet-decides-on-the-depot', 'depot'), to]));
    expect(['depot', 'depot.forward-plan', 'depot.draft', 'depot.legal', 'depot.agenda', 'depot.call-in'].map((stage) => on.get(stage))).toEqual(['2026-10-08', '2026-09-09', '2026-09-10', '2026-09-17', '2026-09-30', '2026-10-20']);
    expect(asks).toHaveLength(9);
    ok(await y.apply(previewId, 'The depot is decided in October'));
    expect((await tasks()).map(({ state }) => state)).toEqual(['done', 'done']);
    await y.clockAt('2026-09-30T08:00:00.000Z');
    ok(await y.wake());
    const asked = await y.sql<{ stage: string; post: string }>(
      `select a.stage_key as stage, p.code as post from stage_return r join stage_ask a on a.council_id = r.council_id and a.stage_id = r.stage_id join post p on p.id = r.post_id where r.council_id = $1 and a.stage_key like 'own.%' order by 1`,
    );
    expect(asked.map(({ stage, post }) => `${stage.replace('own.cabinet-decides-on-the-depot.', '')} ${post}`)).toEqual([
      'agenda policyOfficer', 'briefing serviceManager', 'draft serviceManager', 'finance director', 'forward-plan policyOfficer', 'lead-member leadMember', 'legal chiefExecutive',
    ]);
  });

  it('is proposed in both years at once where a paper is arranged while two run: its way in the year that holds the day, with the owners of the other’s last paper, and what moves in the other', async () => {
    const democraticServices = { ...y.council.actor('chiefExecutive'), roles: ['democratic-services'] as const };
    const [{ id: committeeId } = { id: newId<CommitteeId>() }] = await y.sql<{ id: CommitteeId }>(`select id from committee where council_id = $1 and kind = 'cabinet'`);
    const parts = { author: 'policyOfficer', finance: 'director', legal: 'chiefExecutive', leadMember: 'leadMember', clerk: 'policyOfficer' };
    ok(await y.apply(ok(await y.preview({ kind: 'add-chain', stage: 'h1.cabinet', chain: { parts, keyDecision: false } })).id, 'Clearances were late'));
    const paper = { title: 'Cabinet decides on the depot', author: 'serviceManager', leadMember: 'leadMember', keyDecision: false };
    const arrange = (title: string, heldOn: CalendarDate) => arrangeMeeting(fresh.database, democraticServices, { committeeId, heldOn, paper: { ...paper, title } });
    const tasks = async () => (await y.sql<{ label: string }>(`select subject_label as label from task where council_id = $1 and kind = 'recalculate-dates' and state = 'open' order by 1`)).map(({ label }) => label);
    // Nobody has drafted the next year: the paper is of this one, which runs on until its annual report is out, as the meeting moves its dates.
    ok(await arrange('Cabinet closes the old depot', '2027-06-24'));
    expect(await tasks()).toEqual(['Cabinet closes the old depot, 2026/27']);
    ok(await draftYear(fresh.database, y.officer, { year: '2027/28', pack: 'england-cabinet' }));
    ok(await arrange('Cabinet decides on the depot', '2027-06-10'));
    expect(await tasks()).toEqual(['2026/27, after meetings were changed', 'Cabinet closes the old depot, 2026/27', 'Cabinet decides on the depot, 2027/28']);
    ok(await publishYear(fresh.database, y.officer, { year: '2027/28', minute: '', withoutMinute: 'Agreed by e-mail' }));
    ok(await arrange('Cabinet opens the depot', '2027-06-17'));
    expect(await tasks()).toContain('Cabinet opens the depot, 2027/28');
    expect(refusalOf(await arrange('Cabinet sells the depot', '2029-06-14'))).toBe('NoSuchYear');
  });
});
