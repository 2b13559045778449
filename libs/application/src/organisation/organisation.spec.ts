import type { Actor } from '@golden-thread/domain/authority/actor';
import type { HoldingId, MeetingId, SubmissionId, TaskId } from '@golden-thread/domain/shared/id';
import { accept } from '@golden-thread/domain/shared/outcome';
import { actorOf, findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { outboxMessagesOf } from '../events/events';
import { addCommittee, seatCommitteeMember } from './change-committee';
import { appointPerson, endHolding } from './change-holding';
import { arrangeMeetings, readMeetingsWanted } from './arrange-meetings';
import { arrangeMeeting, cancelMeeting } from './change-meeting';
import { addOrganisationPart, closeOrganisationPart } from './change-organisation-part';
import { addPerson, recordLeaver } from './change-person';
import { addPost, changeLineManager, closePost } from './change-post';
import { endAbsence, nameDeputy } from './record-absence';

let fresh: FreshDatabase;
let council: SmallCouncil;
let nth = 0;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
beforeEach(async () => {
  council = await smallCouncil(fresh, `borough-${(nth += 1)}`, '2026-10-12T08:00:00.000Z');
});
afterAll(() => fresh.drop());

const administrator = () => council.actor('administrator');
const giveTask = async (post: SmallPost): Promise<string> => {
  const id = newId<TaskId>();
  await fresh.database.transact({ actor: council.engine }, async (work) => {
    work.openTask({ id, kind: 'enter-figures', postId: council.posts[post], subject: { type: 'service', id: council.serviceId, label: 'Housing' }, dueOn: '2026-10-20' });
    return accept(null);
  });
  return id;
};
const answering = async (post: SmallPost | { id: string }, on: string) => {
  const postId = typeof post === 'string' ? council.posts[post] : post.id;
  const rows = await fresh.asOwner<{ name: string; basis: string }>(
    `select person.name, basis from responsibility join person on person.id = person_id
     where post_id = $1 and responsibility.starts_on <= $2 and (responsibility.ends_on is null or responsibility.ends_on >= $2) order by 1`,
    [postId, on],
  );
  return rows.map(({ name, basis }) => `${name} (${basis})`);
};
const passedOn = (post: SmallPost) =>
  fresh.asOwner<{ payload: Record<string, unknown> }>(`select payload from event where name = 'WorkPassedOn' and stream_id = $1 order by sequence`, [
    council.posts[post],
  ]);
const code = (outcome: { ok: boolean; refusal?: { code: string } }) => (outcome.ok ? 'accepted' : outcome.refusal?.code);

describe('a leaver', () => {
  it('keeps their post until the last day; then its work is with the line manager, who is told, and then with the next holder', async () => {
    const taskId = await giveTask('serviceManager');
    expect(code(await recordLeaver(fresh.database, administrator(), { personId: council.people.serviceManager, lastDay: '2026-10-16' }))).toBe('accepted');
    expect(await answering('serviceManager', '2026-10-16')).toEqual(['The Head of Housing (holder)']);
    expect(await answering('serviceManager', '2026-10-17')).toEqual(['The Director of Communities (vacancy)']);
    expect(await passedOn('serviceManager')).toMatchObject([
      { payload: { because: 'left', from: '2026-10-17', taskIds: [taskId], fromPersonIds: [council.people.serviceManager], toPersonIds: [council.people.director] } },
    ]);

    const next = await addPerson(fresh.database, administrator(), { name: 'Bea Okafor' });
    if (!next.ok) throw new Error('not added');
    const terms = { basis: 'permanent', share: '1', startsOn: '2026-11-02', endsOn: null } as const;
    expect(code(await appointPerson(fresh.database, administrator(), { postId: council.posts.serviceManager, person: next.value.id, ...terms }))).toBe('accepted');
    expect(await answering('serviceManager', '2026-11-01')).toEqual(['The Director of Communities (vacancy)']);
    expect(await answering('serviceManager', '2026-11-02')).toEqual(['Bea Okafor (holder)']);
    expect((await passedOn('serviceManager'))[1]).toMatchObject({
      payload: { because: 'appointed', from: '2026-11-02', fromPersonIds: [council.people.director], toPersonIds: [next.value.id] },
    });
  });

  it('leads to an outbox message that tells those the work comes to, and to none where no work waits', async () => {
    await giveTask('officer');
    await recordLeaver(fresh.database, administrator(), { personId: council.people.officer, lastDay: '2026-10-16' });
    await recordLeaver(fresh.database, administrator(), { personId: council.people.auditor, lastDay: '2026-10-16' });
    const told = await fresh.asOwner<{ name: string; stream_id: string }>(
      `select name, stream_id from event join delivery on delivery.event_id = event.id where event.council_id = $1`,
      [council.id],
    );
    expect(told).toEqual([{ name: 'WorkPassedOn', stream_id: council.posts.officer }]);
  });

  it('takes what they would have covered for others with them', async () => {
    await recordLeaver(fresh.database, administrator(), { personId: council.people.serviceManager, lastDay: '2026-10-16' });
    await recordLeaver(fresh.database, administrator(), { personId: council.people.director, lastDay: '2026-10-23' });
    expect(await answering('serviceManager', '2026-10-20')).toEqual(['The Director of Communities (vacancy)']);
    expect(await answering('serviceManager', '2026-10-24')).toEqual(['The Chief Executive (vacancy)']);
  });

  it('answers for their posts up to a later last day, once that is put right', async () => {
    await recordLeaver(fresh.database, administrator(), { personId: council.people.serviceManager, lastDay: '2026-10-16' });
    expect(code(await recordLeaver(fresh.database, administrator(), { personId: council.people.serviceManager, lastDay: '2026-10-30' }))).toBe('accepted');
    expect(await answering('serviceManager', '2026-10-17')).toEqual(['The Head of Housing (holder)']);
    expect(await answering('serviceManager', '2026-10-30')).toEqual(['The Head of Housing (holder)']);
    expect(await answering('serviceManager', '2026-10-31')).toEqual(['The Director of Communities (vacancy)']);
  });

  it('can do nothing from the day after', async () => {
    await recordLeaver(fresh.database, administrator(), { personId: council.people.officer, lastDay: '2026-10-11' });
    expect(await fresh.database.read(council.id, (reading) => findPersonActing(reading, council.people.officer))).toBeUndefined();
  });
});

describe('a vacancy of a post with a powerful role', () => {
  const actingOn = async (post: SmallPost, actingFor?: SmallPost) => {
    const person = await fresh.database.read(council.id, (reading) => findPersonActing(reading, council.people[post]));
    return actorOf(council.id, person!, 'page', actingFor && council.posts[actingFor]);
  };

  it('passes its work to those above, and its role to nobody: neither the line manager nor their deputy', async () => {
    await fresh.asOwner(`update council set clock_at = '2026-10-13T08:00:00.000Z' where id = $1`, [council.id]);
    for (const post of ['auditor', 'policyOfficer'] as const) {
      const [holding] = await fresh.asOwner<{ id: HoldingId }>('select id from holding where post_id = $1', [council.posts[post]]);
      expect(code(await endHolding(fresh.database, administrator(), { holdingId: holding!.id, lastDay: '2026-10-12' }))).toBe('accepted');
    }
    const named = { postId: council.posts.chiefExecutive, holderId: council.people.chiefExecutive, person: council.people.director };
    expect(code(await nameDeputy(fresh.database, administrator(), { ...named, startsOn: '2026-10-13', endsOn: '2026-10-16', reason: 'Leave' }))).toBe('accepted');
    const chief = await actingOn('chiefExecutive');
    expect(chief.postIds).toEqual(expect.arrayContaining([council.posts.auditor, council.posts.policyOfficer]));
    expect(chief.roles).toEqual(['director']);
    expect((await actingOn('director', 'auditor')).roles).toEqual([]);
    expect((await actingOn('director', 'chiefExecutive')).roles).toEqual(['director']);
  });
});

describe('a deputy', () => {
  const away = () => ({
    postId: council.posts.director, holderId: council.people.director, person: council.people.serviceManager,
    startsOn: '2026-12-01', endsOn: '2026-12-18', reason: 'Annual leave',
  }) as const;

  it('answers beside the holder on the days of the absence and no other, and what waits is said to pass', async () => {
    await giveTask('director');
    expect(code(await nameDeputy(fresh.database, administrator(), away()))).toBe('accepted');
    expect(await answering('director', '2026-11-30')).toEqual(['The Director of Communities (holder)']);
    expect(await answering('director', '2026-12-18')).toEqual(['The Director of Communities (holder)', 'The Head of Housing (deputy)']);
    expect(await answering('director', '2026-12-19')).toEqual(['The Director of Communities (holder)']);
    expect(await passedOn('director')).toMatchObject([{ payload: { from: '2026-12-01', toPersonIds: [council.people.serviceManager], fromPersonIds: [] } }]);
  });

  it('is there: two people who are away do not stand in for each other, on any post, day or way round', async () => {
    expect(code(await nameDeputy(fresh.database, administrator(), away()))).toBe('accepted');
    const { posts, people } = council;
    const managerAway = { postId: posts.serviceManager, holderId: people.serviceManager, startsOn: '2026-12-18', endsOn: '2026-12-31', reason: 'Annual leave' } as const;
    const days = ['2026-12-18/2026-12-18'];
    expect(await nameDeputy(fresh.database, administrator(), { ...managerAway, person: people.director })).toMatchObject({
      refusal: { code: 'DeputyAway', details: { person: 'The Director of Communities', days } },
    });
    expect(await nameDeputy(fresh.database, administrator(), { ...managerAway, person: people.unitManager })).toMatchObject({
      refusal: { code: 'HolderDeputises', details: { person: 'The Head of Housing', absent: 'The Director of Communities', days } },
    });
    expect(code(await nameDeputy(fresh.database, administrator(), { ...managerAway, person: people.director, startsOn: '2026-12-19' }))).toBe('accepted');
  });

  it('is no longer one when they leave meanwhile, or the holder is back', async () => {
    const named = await nameDeputy(fresh.database, administrator(), away());
    if (!named.ok) throw new Error('not named');
    await recordLeaver(fresh.database, administrator(), { personId: council.people.serviceManager, lastDay: '2026-12-10' });
    expect(await answering('director', '2026-12-10')).toHaveLength(2);
    expect(await answering('director', '2026-12-11')).toEqual(['The Director of Communities (holder)']);
    await endAbsence(fresh.database, administrator(), { deputyId: named.value.id, lastDay: '2026-12-04' });
    expect(await answering('director', '2026-12-04')).toHaveLength(2);
    expect(await answering('director', '2026-12-05')).toEqual(['The Director of Communities (holder)']);
  });
});

describe('posts and the parts they lie in', () => {
  it('a new post is answered for by those above at once, and again when it is closed', async () => {
    const unit = await addOrganisationPart(fresh.database, administrator(), { code: 'U9', name: 'Lettings', parentId: council.serviceId });
    if (!unit.ok) throw new Error(unit.refusal.code);
    const post = await addPost(fresh.database, administrator(), {
      code: 'P9', title: 'Lettings Manager', roles: ['unit-manager'], fte: '1', within: unit.value.id, lineManager: council.posts.serviceManager,
    });
    if (!post.ok) throw new Error(post.refusal.code);
    expect(await answering(post.value, '2026-10-12')).toEqual(['The Head of Housing (vacancy)']);
    const closing = { id: unit.value.id, lastDay: '2026-10-31' } as const;
    expect(await closeOrganisationPart(fresh.database, administrator(), closing)).toMatchObject({ refusal: { code: 'StillHasOpenParts', details: { parts: ['Lettings Manager'] } } });
    await closePost(fresh.database, administrator(), { postId: post.value.id, lastDay: '2026-10-31' });
    expect(code(await closeOrganisationPart(fresh.database, administrator(), closing))).toBe('accepted');
  });

  it('leave their unfinished work to the line above when they are closed, but not their roles', async () => {
    await giveTask('unitManager');
    await closePost(fresh.database, administrator(), { postId: council.posts.unitManager, lastDay: '2026-10-11' });
    const above = await fresh.database.read(council.id, (reading) => findPersonActing(reading, council.people.serviceManager));
    const left = above?.posts.find(({ postId }) => postId === council.posts.unitManager);
    expect(left).toMatchObject({ basis: 'vacancy', roles: [] });
    expect(await passedOn('unitManager')).toMatchObject([{ payload: { because: 'post-closed', toPersonIds: [council.people.serviceManager] } }]);
  });

  it('a change of line management moves vacant posts below to the new line from today, and leaves the past alone', async () => {
    await recordLeaver(fresh.database, administrator(), { personId: council.people.unitManager, lastDay: '2026-09-30' });
    await changeLineManager(fresh.database, administrator(), { postId: council.posts.unitManager, lineManager: council.posts.policyOfficer });
    expect(await answering('unitManager', '2026-10-11')).toEqual(['The Head of Housing (vacancy)']);
    expect(await answering('unitManager', '2026-10-12')).toEqual(['The Policy and Performance Officer (vacancy)']);
    expect(code(await changeLineManager(fresh.database, administrator(), { postId: council.posts.chiefExecutive, lineManager: council.posts.officer }))).toBe('LineManagementGoesInCircle');
  });

  it('are changed by administrators only, and one council cannot reach another', async () => {
    expect(code(await addOrganisationPart(fresh.database, council.actor('director'), { code: 'D9', name: 'X' }))).toBe('NotPermitted');
    const other = await smallCouncil(fresh, `other-${nth}`);
    expect(code(await recordLeaver(fresh.database, administrator(), { personId: other.people.officer, lastDay: '2026-10-31' }))).toBe('NotFound');
  });

  it('are changed once by a form that is sent twice', async () => {
    const submission = { id: newId<SubmissionId>(), content: { code: 'D7' } };
    const command = { code: 'D7', name: 'Resources' };
    const first = await addOrganisationPart(fresh.database, administrator(), { ...command, submission });
    expect(await addOrganisationPart(fresh.database, administrator(), { ...command, submission })).toEqual(first);
  });
});

describe('committees', () => {
  const clerk = (): Actor => ({ ...council.actor('policyOfficer'), roles: ['democratic-services'] });

  it('are kept by democratic services, and not by the administrator', async () => {
    const committee = { code: 'OSC', name: 'Overview and Scrutiny', kind: 'scrutiny' } as const;
    for (const role of ['administrator', 'policyOfficer'] as const) expect(code(await addCommittee(fresh.database, council.actor(role), committee))).toBe('NotPermitted');
    expect(code(await addOrganisationPart(fresh.database, clerk(), { code: 'D9', name: 'X' }))).toBe('NotPermitted');
  });

  it('have members once and meetings once a day; a meeting that was held is not cancelled', async () => {
    const added = await addCommittee(fresh.database, clerk(), { code: 'OSC', name: 'Overview and Scrutiny', kind: 'scrutiny', chairPostId: council.posts.scrutinyChair });
    if (!added.ok) throw new Error(added.refusal.code);
    const committeeId = added.value.id;
    const seat = { committeeId, person: council.people.leadMember, startsOn: '2026-10-12' } as const;
    expect(code(await seatCommitteeMember(fresh.database, clerk(), seat))).toBe('accepted');
    expect(code(await seatCommitteeMember(fresh.database, clerk(), seat))).toBe('AlreadyOnCommittee');
    const meeting = await arrangeMeeting(fresh.database, clerk(), { committeeId, heldOn: '2026-11-19' });
    if (!meeting.ok) throw new Error(meeting.refusal.code);
    expect(code(await arrangeMeeting(fresh.database, clerk(), { committeeId, heldOn: '2026-11-19' }))).toBe('MeetingAlreadyOnThatDay');
    expect(code(await cancelMeeting(fresh.database, clerk(), { meetingId: meeting.value.id }))).toBe('accepted');
    const past = newId<MeetingId>();
    await fresh.asOwner(`insert into meeting (id, council_id, committee_id, held_on, version) values ($1, $2, $3, '2026-09-10', 1)`, [past, council.id, committeeId]);
    expect(code(await cancelMeeting(fresh.database, clerk(), { meetingId: past }))).toBe('MeetingAlreadyHeld');
    for (const [heldOn, refused] of [['2026-09-11', 'DayHasPassed'], ['2026-11-22', 'NotAWorkingDay'], ['2026-12-25', 'NotAWorkingDay'], ['2062-11-19', 'DayTooFar']] as const) {
      expect([heldOn, code(await arrangeMeeting(fresh.database, clerk(), { committeeId, heldOn }))]).toEqual([heldOn, refused]);
    }
    const calendar = (text: string) => ({ name: 'meetings.ics', bytes: new TextEncoder().encode(text) });
    const wanted = { committeeId: null, days: '', calendar: calendar(['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Overview and Scrutiny, town hall', 'DTSTART;VALUE=DATE:20261203', 'END:VEVENT', 'END:VCALENDAR'].join('\r\n')) };
    const proposed = await readMeetingsWanted(fresh.database, clerk(), wanted);
    expect(proposed).toMatchObject({ value: [{ heldOn: '2026-12-03', committee: { id: committeeId }, obstacle: null }] });
    const many = { meetings: [{ committeeId, heldOn: '2026-12-03' }, { committeeId, heldOn: '2026-09-10' }] } as const;
    expect(await arrangeMeetings(fresh.database, clerk(), many)).toMatchObject({ value: { arranged: 1 } });
    expect(await arrangeMeetings(fresh.database, clerk(), many)).toMatchObject({ value: { arranged: 0 } });
    expect(code(await arrangeMeetings(fresh.database, clerk(), { meetings: [{ committeeId, heldOn: '2026-12-25' }] }))).toBe('NotAWorkingDay');
    expect(code(await readMeetingsWanted(fresh.database, clerk(), { committeeId, days: 'soon', calendar: calendar('none') }))).toBe('DayNotRead');
    expect(code(await arrangeMeetings(fresh.database, council.actor('policyOfficer'), many))).toBe('NotPermitted');
  });
});

it('lets nobody put themself in a post above every employee’s, as its holder or its deputy', async () => {
  const terms = { basis: 'interim', share: '1', startsOn: '2026-10-12', endsOn: null, reason: 'Cover' } as const;
  const appoint = (person: SmallPost, post: SmallPost) =>
    appointPerson(fresh.database, administrator(), { ...terms, postId: council.posts[post], person: council.people[person] });
  expect(await appoint('administrator', 'auditor')).toMatchObject({ refusal: { code: 'PowerForOneself' } });
  expect(await appoint('administrator', 'director')).toMatchObject({ refusal: { code: 'PowerForOneself' } });
  expect(await appoint('officer', 'auditor')).toMatchObject({ ok: true });
  expect(await appoint('administrator', 'officer')).toMatchObject({ ok: true });
  const absence = { startsOn: '2026-10-12', endsOn: '2026-10-20', reason: 'Leave' } as const;
  const standIn = (person: SmallPost, post: SmallPost) =>
    nameDeputy(fresh.database, administrator(), { ...absence, postId: council.posts[post], holderId: council.people[post], person: council.people[person] });
  expect(await standIn('administrator', 'auditor')).toMatchObject({ refusal: { code: 'PowerForOneself' } });
  expect(await standIn('administrator', 'director')).toMatchObject({ refusal: { code: 'PowerForOneself' } });
  expect(await standIn('unitManager', 'director')).toMatchObject({ ok: true });
});
