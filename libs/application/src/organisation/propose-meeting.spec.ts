import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { usualWorkingRules } from '@golden-thread/domain/organisation/working-rules';
import type { CommitteeId, MeetingId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { aYear } from '../timetable/testing/a-year';
import { arrangeMeeting, cancelMeeting, rearrangeMeeting } from './change-meeting';
import { decideMeeting, getMeetingProposal, listMeetingProposals, proposeMeeting, showConsequencesOfMeeting } from './propose-meeting';
import { changeWorkingRules } from './working-rules';

let fresh: FreshDatabase;
let y: Awaited<ReturnType<typeof aYear>>;
let committeeId: CommitteeId;
beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  y = await aYear(fresh);
  await y.publish();
  committeeId = (await y.sql<{ id: CommitteeId }>(`select id from committee where council_id = $1 and kind = 'cabinet'`))[0]!.id;
});

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const refusalOf = <T>(outcome: Outcome<T>) => (outcome.ok ? null : outcome.refusal.code);
const keeper = () => ({ ...y.council.actor('chiefExecutive'), roles: ['democratic-services'] as const });
const hasKeeper = () => y.sql(`update post set roles = array['democratic-services'] where council_id = $1 and code = 'chiefExecutive'`);
const propose = (heldOn: CalendarDate, more: object = {}) => proposeMeeting(fresh.database, y.officer, { committeeId, heldOn, beginsAt: '18:30', reason: 'The half-year report needs a Cabinet', ...more });
const meetings = () => y.sql<{ on: string; at: string }>(`select held_on::text as on, begins_at as at from meeting where council_id = $1 and committee_id = $2 order by 1`, committeeId);
const tasks = () => y.sql<{ kind: string; state: string; post: string; label: string; due: string }>(`select t.kind, t.state, p.code as post, t.subject_label as label, t.due_on::text as due from task t join post p on p.id = t.post_id where t.council_id = $1 order by t.opened_at, t.kind`);

describe('a meeting that the policy team needs', () => {
  it('is looked at with all that it would move, in each year, before anybody proposes it', async () => {
    expect(ok(await showConsequencesOfMeeting(fresh.database, y.officer, { committeeId, heldOn: '2026-06-10' }))).toEqual([{ year: '2026/27', isDraft: false, moves: [], tasksMoved: 0, refusal: null }]);
    ok(await cancelMeeting(fresh.database, keeper(), { meetingId: y.cabinetInDecember as MeetingId }));
    const [year, ...more] = ok(await showConsequencesOfMeeting(fresh.database, y.officer, { committeeId, heldOn: '2026-12-10' }));
    expect([more, year!.year, year!.isDraft, year!.refusal]).toEqual([[], '2026/27', false, null]);
    expect(year!.moves.map(({ stage, to }) => `${stage} ${to}`)).toEqual(expect.arrayContaining(['h1.cabinet 2026-12-10', 'h1.publish 2026-12-14']));
    expect(await meetings()).toEqual([]);
    expect(refusalOf(await showConsequencesOfMeeting(fresh.database, keeper(), { committeeId, heldOn: '2026-12-10' }))).toBe('NotPermitted');
    expect(refusalOf(await showConsequencesOfMeeting(fresh.database, y.officer, { committeeId, heldOn: '2026-12-12' }))).toBe('NotAWorkingDay');
  });

  it('waits for democratic services, who arrange it: whoever proposed it is told, and what moves is proposed', async () => {
    expect(refusalOf(await propose('2026-12-01'))).toBe('NobodyKeepsCommittees');
    await hasKeeper();
    expect([refusalOf(await propose('2026-12-01', { reason: ' ' })), refusalOf(await propose('2026-12-03')), refusalOf(await proposeMeeting(fresh.database, keeper(), { committeeId, heldOn: '2026-12-01', beginsAt: '', reason: 'x' }))]).toEqual([
      'ReasonMissing', 'MeetingAlreadyOnThatDay', 'NotPermitted',
    ]);
    const { id, arranged } = ok(await propose('2026-12-01'));
    expect([arranged, await meetings(), refusalOf(await propose('2026-12-01'))]).toEqual([false, [{ on: '2026-12-03', at: '' }], 'MeetingAlreadyOnThatDay']);
    expect(await tasks()).toEqual([{ kind: 'confirm-meeting', state: 'open', post: 'chiefExecutive', label: 'cabinet, 1 Dec 2026', due: '2026-04-08' }]);
    expect(ok(await listMeetingProposals(fresh.database, keeper())).map(({ committee, heldOn, beginsAt, reason }) => [committee, heldOn, beginsAt, reason])).toEqual([['cabinet', '2026-12-01', '18:30', 'The half-year report needs a Cabinet']]);
    expect(ok(await getMeetingProposal(fresh.database, keeper(), id)).consequences[0]!.moves.map(({ stage, to }) => `${stage} ${to}`)).toContain('h1.cabinet 2026-12-01');
    expect(refusalOf(await decideMeeting(fresh.database, y.officer, { meetingId: id, decision: 'arrange', reason: '' }))).toBe('NotPermitted');
    ok(await decideMeeting(fresh.database, keeper(), { meetingId: id, decision: 'arrange', reason: '' }));
    expect(await meetings()).toEqual([{ on: '2026-12-01', at: '18:30' }, { on: '2026-12-03', at: '' }]);
    expect((await tasks()).map(({ kind, state }) => `${kind} ${state}`)).toEqual(['confirm-meeting done', 'recalculate-dates open']);
    expect(await y.sql(`select e.name, e.stream_id as id, r.person_id as told from event e join event_recipient r on r.event_id = e.id where e.council_id = $1 and e.name = 'MeetingArranged'`)).toEqual([{ name: 'MeetingArranged', id, told: y.council.people.policyOfficer }]);
    expect(refusalOf(await decideMeeting(fresh.database, keeper(), { meetingId: id, decision: 'decline', reason: 'Too late' }))).toBe('MeetingProposalDecided');
  });

  it('is reminded of by the year, which looks when it is proposed, and is brought to whoever stands above once it is late', async () => {
    await hasKeeper();
    await y.wake();
    const looked = () => y.sql<{ requested: number }>(`select requested from wake_up where council_id = $1 and kind = 'annual-cycle'`);
    const before = (await looked())[0]!.requested;
    ok(await propose('2026-12-01'));
    expect((await looked())[0]!.requested).toBe(before + 1);
    await y.clockAt('2026-04-30T09:00:00.000Z');
    await y.wake();
    const steps = await y.sql<{ name: string }>(`select distinct name from event where council_id = $1 and name like 'Task%ed' and payload->>'kind' = 'confirm-meeting' order by 1`);
    expect(steps.map(({ name }) => name)).toEqual(['TaskEscalated', 'TaskReminded']);
  });

  it('is not held where democratic services say why: whoever proposed it is told, and may propose it again', async () => {
    await hasKeeper();
    const { id } = ok(await propose('2026-12-01'));
    expect(refusalOf(await decideMeeting(fresh.database, keeper(), { meetingId: id, decision: 'decline', reason: '' }))).toBe('ReasonMissing');
    ok(await decideMeeting(fresh.database, keeper(), { meetingId: id, decision: 'decline', reason: 'The chamber is let' }));
    expect([await meetings(), (await tasks()).map(({ state }) => state)]).toEqual([[{ on: '2026-12-03', at: '' }], ['done']]);
    const told = await y.sql<{ text: string; told: string }>(`select w.text, r.person_id as told from event e join event_wording w on w.event_id = e.id join event_recipient r on r.event_id = e.id where e.council_id = $1 and e.name = 'MeetingDeclined'`);
    expect(told).toEqual([{ text: 'The chamber is let', told: y.council.people.policyOfficer }]);
    expect(ok(await listMeetingProposals(fresh.database, keeper()))).toEqual([]);
    expect(ok(await propose('2026-12-01')).id).not.toBe(id);
    expect(refusalOf(await getMeetingProposal(fresh.database, keeper(), newId<MeetingId>()))).toBe('NotFound');
  });

  it('is proposed once, however many ask for it at the same moment', async () => {
    await hasKeeper();
    const answers = await Promise.all([1, 2, 3].map(() => propose('2026-12-01')));
    expect(answers.map((one) => refusalOf(one)).sort()).toEqual(['MeetingAlreadyOnThatDay', 'MeetingAlreadyOnThatDay', null].sort());
    expect((await tasks()).length).toBe(1);
    await expect(y.sql(`insert into meeting_proposal select gen_random_uuid(), council_id, committee_id, held_on, begins_at, reason, proposed_by, proposed_at, state from meeting_proposal where council_id = $1`)).rejects.toThrow('meeting_proposal_once');
  });

  it('is asked about no longer once it is decided, where its committee was renamed meanwhile', async () => {
    await hasKeeper();
    const { id } = ok(await propose('2026-12-01'));
    const { id: other } = ok(await propose('2026-12-02'));
    await y.sql(`update committee set name = 'Executive' where council_id = $1 and id = $2`, committeeId);
    ok(await decideMeeting(fresh.database, keeper(), { meetingId: id, decision: 'decline', reason: 'The chamber is let' }));
    expect((await tasks()).map(({ label, state }) => `${label} ${state}`).sort()).toEqual(['cabinet, 1 Dec 2026 done', 'cabinet, 2 Dec 2026 open']);
    expect(ok(await listMeetingProposals(fresh.database, keeper())).map((one) => one.id)).toEqual([other]);
  });

  it('stands where democratic services have arranged that very meeting elsewhere: whoever proposed it is told so', async () => {
    await hasKeeper();
    const { id } = ok(await propose('2026-12-01'));
    ok(await arrangeMeeting(fresh.database, keeper(), { committeeId, heldOn: '2026-12-01', beginsAt: '17:00' }));
    ok(await decideMeeting(fresh.database, keeper(), { meetingId: id, decision: 'arrange', reason: '' }));
    expect(await meetings()).toEqual([{ on: '2026-12-01', at: '17:00' }, { on: '2026-12-03', at: '' }]);
    expect((await tasks()).map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual(['confirm-meeting done', 'recalculate-dates open']);
    expect(ok(await getMeetingProposal(fresh.database, keeper(), id)).proposal.state).toBe('arranged');
    const told = await y.sql(`select e.name, r.person_id as told from event e join event_recipient r on r.event_id = e.id where e.council_id = $1 and e.stream_id = $2 and e.name like 'Meeting%' and e.name <> 'MeetingProposed'`, id);
    expect(told).toEqual([{ name: 'MeetingArranged', told: y.council.people.policyOfficer }]);
  });

  it('is not held to cause what meetings that moved before it cause already', async () => {
    ok(await rearrangeMeeting(fresh.database, keeper(), { meetingId: y.cabinetInDecember as MeetingId, heldOn: '2026-12-10' }));
    const consequencesOn = async (heldOn: CalendarDate) => ok(await showConsequencesOfMeeting(fresh.database, y.officer, { committeeId, heldOn }))[0]!.moves;
    expect(await consequencesOn('2026-06-10')).toEqual([]);
    const moves = await consequencesOn('2026-12-07');
    expect(moves.find(({ stage }) => stage === 'h1.cabinet')).toMatchObject({ from: '2026-12-10', to: '2026-12-07' });
  });

  it('is arranged by the policy team itself where the council has chosen so', async () => {
    ok(await changeWorkingRules(fresh.database, y.council.actor('administrator'), { ...usualWorkingRules, meetingsArrangedBy: 'policy-team', reason: 'One team does both' }));
    expect(ok(await propose('2026-12-01')).arranged).toBe(true);
    expect(await meetings()).toEqual([{ on: '2026-12-01', at: '18:30' }, { on: '2026-12-03', at: '' }]);
    expect((await tasks()).map(({ kind, post }) => `${kind} ${post}`)).toEqual(['recalculate-dates policyOfficer']);
  });
});
