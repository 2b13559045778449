import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import type { EventId, HoldingId, PersonId, PostId, PowerRequestId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { actorOf, findPersonActing } from '@golden-thread/persistence/identity/acting-person.query';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil } from '@golden-thread/persistence/testing/small-council';
import { outboxMessagesOf } from '../events/events';
import { raiseNotices } from '../notice/raise-notices';
import { appointPerson, endHolding, type DoneOrRequested } from './change-holding';
import { addPerson, recordLeaver, setSubject } from './change-person';
import { addPost, changeLineManager } from './change-post';
import { changeRoles, nameFallback } from './change-roles';
import { recordPowerDecision } from './decide-power-request';
import { getPowerRequest, listPowerRequests } from './get-power-requests';
import { nameDeputy } from './record-absence';

let fresh: FreshDatabase;
let council: SmallCouncil;
let nth = 0;

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
});
beforeEach(async () => {
  council = await smallCouncil(fresh, `power-${(nth += 1)}`, '2026-10-12T08:00:00.000Z');
});
afterAll(() => fresh.drop());

const administrator = () => council.actor('administrator');
/** The person as they are today by the rows, with every post they answer for. */
const today = (personId: PersonId): Promise<Actor> =>
  fresh.database.read(council.id, async (reading) => actorOf(council.id, (await findPersonActing(reading, personId))!, 'page'));
const rolesToday = async (personId: PersonId): Promise<readonly Role[]> => (await today(personId)).roles;
const requestOf = (outcome: Outcome<DoneOrRequested>): PowerRequestId => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  if (outcome.value.requested === null) throw new Error('It held at once.');
  return outcome.value.requested;
};
const code = (outcome: Outcome<unknown>): string => (outcome.ok ? 'accepted' : outcome.refusal.code);
const approve = async (requestId: PowerRequestId, actor: Actor) => recordPowerDecision(fresh.database, actor, { requestId, decision: 'approve', reason: '' });
const secondAdministrator = async (): Promise<Actor> => {
  await fresh.asOwner(`update post set roles = '{administrator}' where id = $1`, [council.posts.unitManager]);
  return today(council.people.unitManager);
};
/** What the worker does with the events of a request. */
const raiseAll = async (asked: PowerRequestId): Promise<void> => {
  const events = await fresh.asOwner<{ id: EventId }>('select id from event where stream_id = $1 order by sequence', [asked]);
  for (const { id: eventId } of events) await raiseNotices(fresh.database, { councilId: council.id, eventId });
};
const terms = { basis: 'interim', share: '1', startsOn: '2026-10-12', endsOn: null, reason: 'Cover until Christmas' } as const;
const absence = { startsOn: '2026-10-12', endsOn: '2026-10-20', reason: 'Leave' } as const;
const person = () => council.people.officer;

/** Every act by which somebody could come to power, each by the administrator alone. Each leads to somebody who would then have it. */
const ways: Readonly<Record<string, () => Promise<Outcome<DoneOrRequested>>>> = {
  'a new post with a powerful role': () =>
    addPost(fresh.database, administrator(), { code: 'NEW', title: 'Overseer', roles: ['employee', 'auditor'], fte: '1', within: null, lineManager: null, reason: 'Wanted' }),
  'another role of a post that somebody holds': () => changeRoles(fresh.database, administrator(), { postId: council.posts.officer, roles: ['employee', 'operator'], reason: 'Wanted' }),
  'a powerful role taken away': () => changeRoles(fresh.database, administrator(), { postId: council.posts.auditor, roles: ['employee'], reason: 'Wanted' }),
  'an appointment': () => appointPerson(fresh.database, administrator(), { ...terms, postId: council.posts.policyOfficer, person: person() }),
  'an appointment from a later day': () => appointPerson(fresh.database, administrator(), { ...terms, startsOn: '2027-01-01', postId: council.posts.auditor, person: person() }),
  'a deputy': () => nameDeputy(fresh.database, administrator(), { ...absence, postId: council.posts.auditor, holderId: council.people.auditor, person: person() }),
  'more days in a powerful post': async () => {
    await fresh.asOwner(`update holding set ends_on = '2026-10-31' where post_id = $1`, [council.posts.auditor]);
    const [holding] = await fresh.asOwner<{ id: HoldingId }>('select id from holding where post_id = $1', [council.posts.auditor]);
    return endHolding(fresh.database, administrator(), { holdingId: holding!.id, lastDay: '2027-10-31', reason: 'Wanted' });
  },
  'somebody’s sign-in': () => setSubject(fresh.database, administrator(), { personId: council.people.chiefExecutive, subject: 'somebody-else', reason: 'Wanted' }),
  'a new person’s sign-in': () => addPerson(fresh.database, administrator(), { name: 'Bea Okafor', subject: 'bea', reason: 'Wanted' }),
  'who decides such requests': () => nameFallback(fresh.database, administrator(), { post: council.posts.director, reason: 'Wanted' }),
};
const rowsOfPower = () =>
  fresh.asOwner(
    `select 'role', code, roles::text from post where council_id = $1 union all select 'holds', post_id::text, person_id::text || coalesce(ends_on::text, '') from holding where council_id = $1
     union all select 'deputy', post_id::text, person_id::text from deputy where council_id = $1 union all select 'subject', id::text, subject from person where council_id = $1 and subject is not null
     union all select 'answers', post_id::text, person_id::text from responsibility where council_id = $1 union all select 'fallback', '', post_id::text from fallback_approver where council_id = $1
     order by 1, 2, 3`,
    [council.id],
  );

describe.each(Object.entries(ways))('%s', (_way, ask) => {
  it('waits for a second person, of whom nobody is whoever asked; approved, it holds', async () => {
    const decider = await secondAdministrator();
    const asked = requestOf(await ask());
    const before = await rowsOfPower();
    expect(code(await approve(asked, administrator()))).toBe('PowerRequestOfOneself');
    expect(code(await approve(asked, { ...decider, via: 'token', token: { id: council.id as never, kind: 'person', ownerId: null, scopes: ['organisation:write'] } }))).toBe('NotAnApprover');
    expect(code(await approve(asked, council.actor('chiefExecutive')))).toMatch(/^(NotAnApprover|NoSuchPowerRequest|PowerRequestOfOneself)$/);
    expect(await rowsOfPower()).toEqual(before);
    expect(await fresh.asOwner(`select kind, post_id, state from task where subject_id = $1`, [asked])).toEqual([{ kind: 'decide-power-request', post_id: council.posts.unitManager, state: 'open' }]);
    expect(code(await approve(asked, decider))).toBe('accepted');
    expect(await rowsOfPower()).not.toEqual(before);
    expect(await fresh.asOwner(`select state from task where subject_id = $1`, [asked])).toEqual([{ state: 'done' }]);
    expect(code(await approve(asked, decider))).toBe('PowerRequestDecided');
  });

  it('leaves everything as it was when it is refused', async () => {
    const decider = await secondAdministrator();
    const asked = requestOf(await ask());
    const before = await rowsOfPower();
    const refuse = (reason: string) => recordPowerDecision(fresh.database, decider, { requestId: asked, decision: 'refuse', reason });
    expect(code(await refuse(''))).toBe('ReasonMissing');
    expect(code(await refuse('Not now'))).toBe('accepted');
    expect(await rowsOfPower()).toEqual(before);
  });
});

describe('a change that gives power', () => {
  it('needs a reason', async () => {
    expect(code(await appointPerson(fresh.database, administrator(), { ...terms, reason: ' ', postId: council.posts.auditor, person: person() }))).toBe('ReasonMissing');
  });

  it('is decided by the head of the management chain where there is one administrator; by the post that was named, once that was approved', async () => {
    const appoint = () => appointPerson(fresh.database, administrator(), { ...terms, postId: council.posts.auditor, person: person() });
    expect(code(await approve(requestOf(await appoint()), await today(council.people.director)))).toBe('NoSuchPowerRequest');
    const fallback = requestOf(await nameFallback(fresh.database, administrator(), { post: council.posts.director, reason: 'The chief executive is often away' }));
    expect(code(await approve(fallback, await today(council.people.director)))).toBe('PowerRequestOfOneself');
    expect(code(await approve(fallback, await today(council.people.chiefExecutive)))).toBe('accepted');
    expect(code(await approve(requestOf(await appoint()), await today(council.people.director)))).toBe('accepted');
    expect(await rolesToday(person())).toContain('auditor');
  });

  it('is not taken where nobody could decide it', async () => {
    await fresh.asOwner('update person set subject = null where id = $1', [council.people.chiefExecutive]);
    expect(code(await appointPerson(fresh.database, administrator(), { ...terms, postId: council.posts.auditor, person: person() }))).toBe('NobodyToApprove');
    await fresh.asOwner(`update person set subject = 'chief' where id = $1`, [council.people.chiefExecutive]);
    expect(code(await setSubject(fresh.database, administrator(), { personId: council.people.chiefExecutive, subject: 'x', reason: 'y' }))).toBe('NobodyToApprove');
  });

  it('is not decided by who came into the post whose roles change while it waited', async () => {
    const decider = await secondAdministrator();
    await fresh.asOwner('delete from holding where post_id = $1', [council.posts.officer]);
    const asked = requestOf(await changeRoles(fresh.database, administrator(), { postId: council.posts.officer, roles: ['auditor'], reason: 'Wanted' }));
    await appointPerson(fresh.database, administrator(), { ...terms, postId: council.posts.officer, person: council.people.unitManager });
    expect(code(await approve(asked, decider))).toBe('PowerRequestOfOneself');
  });

  it('is, with one administrator, also who comes to decide in their place: by an appointment, by moving the line, or as a deputy', async () => {
    const interim = { ...terms, postId: council.posts.chiefExecutive, person: person() };
    expect(requestOf(await appointPerson(fresh.database, administrator(), interim))).not.toBeNull();
    expect(code(await appointPerson(fresh.database, administrator(), { ...interim, reason: '' }))).toBe('ReasonMissing');
    const move = () => changeLineManager(fresh.database, administrator(), { postId: council.posts.administrator, lineManager: council.posts.unitManager });
    expect(code(await move())).toBe('MovesFallback');
    const asked = requestOf(await appointPerson(fresh.database, administrator(), { ...terms, postId: council.posts.auditor, person: council.people.unitManager }));
    await nameDeputy(fresh.database, administrator(), { postId: council.posts.chiefExecutive, holderId: council.people.chiefExecutive, person: person(), startsOn: '2026-10-01', endsOn: '2026-12-31', reason: 'leave' });
    const deputy: Actor = { ...(await today(person())), postIds: [council.posts.chiefExecutive], onBehalfOf: { personId: council.people.chiefExecutive, name: '', postId: council.posts.chiefExecutive } };
    expect(['NotAnApprover', 'NoSuchPowerRequest']).toContain(code(await approve(asked, deputy)));
    await secondAdministrator();
    expect(await appointPerson(fresh.database, administrator(), interim)).toMatchObject({ ok: true, value: { requested: null } });
    expect(code(await move())).toBe('accepted');
  });

  it('is carried out by the rules of the day of the decision', async () => {
    const decider = await secondAdministrator();
    const asked = requestOf(await appointPerson(fresh.database, administrator(), { ...terms, postId: council.posts.auditor, person: person() }));
    await recordLeaver(fresh.database, administrator(), { personId: person(), lastDay: '2026-10-16' });
    expect(code(await approve(asked, decider))).toBe('PersonHasLeft');
    expect(await fresh.asOwner('select state from power_request where id = $1', [asked])).toEqual([{ state: 'awaiting-decision' }]);
    expect(code(await recordPowerDecision(fresh.database, decider, { requestId: asked, decision: 'refuse', reason: 'They leave' }))).toBe('accepted');
  });

  it('tells those concerned that it was asked for and how it was decided, and who asked', async () => {
    const decider = await secondAdministrator();
    const asked = requestOf(await appointPerson(fresh.database, administrator(), { ...terms, postId: council.posts.auditor, person: person() }));
    await raiseAll(asked);
    await recordPowerDecision(fresh.database, decider, { requestId: asked, decision: 'refuse', reason: 'Not independent' });
    await raiseAll(asked);
    const told = await fresh.asOwner(
      `select p.name, n.subject, n.body from notice n join event e on e.id = n.event_id join person p on p.id = n.person_id
       where n.channel = 'inbox' and e.stream_id = $1 order by n.subject, p.name`,
      [asked],
    );
    expect(told).toEqual([
      { name: 'The Repairs Officer', subject: expect.stringMatching(/^Asked for, and not decided: .*Head of Internal Audit/), body: expect.stringContaining('Cover until Christmas') },
      { name: 'The Repairs Manager', subject: expect.stringContaining('Decide a change that gives somebody power'), body: expect.anything() },
      { name: 'The Repairs Officer', subject: expect.stringMatching(/^Refused: /), body: expect.stringContaining('Not independent') },
      { name: 'The Systems Administrator', subject: expect.stringMatching(/^Refused: /), body: expect.stringContaining('Not independent') },
    ]);
  });

  it('gives what it brought events of their own, in the decider’s name', async () => {
    const decider = await secondAdministrator();
    await approve(requestOf(await appointPerson(fresh.database, administrator(), { ...terms, postId: council.posts.auditor, person: person() })), decider);
    await approve(requestOf(await setSubject(fresh.database, administrator(), { personId: person(), subject: 'new-name', reason: 'Married' })), decider);
    await approve(requestOf(await changeRoles(fresh.database, administrator(), { postId: council.posts.officer, roles: ['employee', 'operator'], reason: 'Wanted' })), decider);
    const events = await fresh.asOwner(`select name, actor_id from event where council_id = $1 and name in ('PersonAppointed', 'SignInSubjectSet', 'PostRolesChanged') order by name`, [council.id]);
    expect(events).toEqual(['PersonAppointed', 'PostRolesChanged', 'SignInSubjectSet'].map((name) => ({ name, actor_id: council.people.unitManager })));
  });

  it('lets one name of two providers mean two people, and one name of one provider nobody twice', async () => {
    const decider = await secondAdministrator();
    await fresh.asOwner(`update person set issuer = 'https://former.example', left_on = '2026-09-01' where id = $1`, [council.people.leadMember]);
    const [{ subject }] = (await fresh.asOwner<{ subject: string }>('select subject from person where id = $1', [council.people.leadMember])) as [{ subject: string }];
    const ask = (name: string, issuer?: string) => addPerson(fresh.database, administrator(), { name, subject, reason: 'New', ...(issuer !== undefined && { issuer }) });
    expect(code(await ask('Nobody Knows Where'))).toBe('AlreadyAddedUnderCode');
    expect(code(await ask('Of The Former', 'https://former.example'))).toBe('AlreadyAddedUnderCode');
    const added = await ask('Of The New', 'https://new.example');
    await approve(requestOf(added), decider);
    expect(await fresh.asOwner('select issuer from person where council_id = $1 and subject = $2 order by issuer', [council.id, subject])).toEqual([{ issuer: 'https://former.example' }, { issuer: 'https://new.example' }]);
    expect(code(await ask('Once More', 'https://new.example'))).toBe('AlreadyAddedUnderCode');
  });

  it('is read by administrators, the auditor, whoever decides it, asked for it or is concerned; by nobody else', async () => {
    const asked = requestOf(await appointPerson(fresh.database, administrator(), { ...terms, postId: council.posts.policyOfficer, person: person() }));
    const reads = async (post: Parameters<SmallCouncil['actor']>[0]) => code(await getPowerRequest(fresh.database, council.actor(post), asked));
    for (const post of ['administrator', 'auditor', 'chiefExecutive', 'officer'] as const) expect([post, await reads(post)]).toEqual([post, 'accepted']);
    for (const post of ['director', 'policyOfficer', 'leadMember', 'unitManager'] as const) expect([post, await reads(post)]).toEqual([post, 'NoSuchPowerRequest']);
    expect(await listPowerRequests(fresh.database, council.actor('director'))).toMatchObject({ value: [] });
  });

  it('is none where a post of the line is filled, and gives a leaver no more days in a powerful one', async () => {
    const added: Outcome<{ id: PostId } & DoneOrRequested> = await addPost(fresh.database, administrator(), { code: 'L', title: 'Lettings Officer', roles: ['employee'], fte: '1', within: null, lineManager: null });
    expect(added).toMatchObject({ value: { requested: null } });
    await recordLeaver(fresh.database, administrator(), { personId: council.people.auditor, lastDay: '2026-10-20' });
    await recordLeaver(fresh.database, administrator(), { personId: council.people.auditor, lastDay: '2027-10-20' });
    expect(await fresh.asOwner('select ends_on::text from holding where post_id = $1', [council.posts.auditor])).toEqual([{ ends_on: '2026-10-20' }]);
  });
});
