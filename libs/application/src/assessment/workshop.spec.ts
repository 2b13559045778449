import { statementsOf } from '@golden-thread/domain/assessment/framework';
import type { DocumentContent } from '@golden-thread/domain/document/document-content';
import type { FrameworkId, WorkshopActionId, WorkshopId } from '@golden-thread/domain/shared/id';
import type { Outcome } from '@golden-thread/domain/shared/outcome';
import { listPracticesReviewedIn } from '@golden-thread/persistence/assessment/practices';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { type SmallCouncil, smallCouncil, type SmallPost } from '@golden-thread/persistence/testing/small-council';
import { story } from '@golden-thread/persistence/testing/story';
import { askForDocument } from '../document/ask-for-document';
import { readConnections } from '../connection/read-connections';
import { takeSteps } from '../engine/testing/take-steps';
import { outboxMessagesOf } from '../events/events';
import { getEvidence } from '../evidence/read-evidence';
import { changeFrameworkDraft, discardFrameworkDraft, draftFramework, getFrameworkDraft, publishFrameworkDraft } from './framework-drafts';
import { getFramework, getFrameworkFile, getFrameworkView, installFramework, listFrameworksView } from './frameworks';
import { getPractice } from './get-practices';
import { getWorkshop, listWorkshops } from './get-workshop';
import { askUnderPractice, meetPracticeRequest, reviewPractice } from './keep-practice';
import { closeWorkshop, openStatement, revealScores, skipStatement } from './lead-workshop';
import { makeOfAction, type NamedBecoming } from './make-of-action';
import { type GuestLink, inviteToWorkshop, setUpWorkshop } from './set-up-workshop';
import { commentAnonymously, commentAsGuest, getWorkshopOfGuest, scoreAsGuest, scoreStatement } from './take-part';
import { announceFollowUp, checkWorkshopEvidence, joinLateScores, nextStepOfWorkshop, remindOfWorkshop } from './workshop-steps';
import { confirmStatement, decideWorkshopAction, proposeWorkshopAction, writeStatementNotes } from './write-workshop';

let fresh: FreshDatabase;
let council: SmallCouncil;
let frameworkId: FrameworkId;
let workshopId: WorkshopId;
let guest: GuestLink;

const ok = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
};
const code = (outcome: Outcome<unknown>): string | null => (outcome.ok ? null : outcome.refusal.code);
const actor = (post: SmallPost) => council.actor(post);
const clockAt = (instant: string) => fresh.asOwner('update council set clock_at = $1 where id = $2', [instant, council.id]);
const read = async (post: SmallPost = 'serviceManager') => ok(await getWorkshop(fresh.database, actor(post), workshopId));
const wake = () => takeSteps(fresh.database, { councilId: council.id, subjectId: workshopId }, { next: nextStepOfWorkshop, steps: { joinLateScores, announceFollowUp, checkWorkshopEvidence, remindOfWorkshop } });
const setUp = async (follows: string | null = null): Promise<WorkshopId> =>
  ok(await setUpWorkshop(fresh.database, actor('serviceManager'), { title: 'Planning', frameworkId, sections: ['pm'], serviceId: council.serviceId, meetsOn: '2026-07-14', scoresUntil: '2026-07-17', follows })).id;
const tips = [1, 2, 3].map((number) => ({ number, decision: 'later' as const, reason: null }));
const notes = { score: 2, undecided: null, why: 'Only the return', wanted: 4, whyLower: 'Few of us', strengths: 'Fast', tips };
const wording = 'Errors on pages are mended, and whoever reported one is told.';
const guestKey = () => ({ councilId: council.id, ...guest });

beforeAll(async () => {
  fresh = await freshDatabase(outboxMessagesOf);
  council = await smallCouncil(fresh, 'workshops', '2026-07-14T08:00:00.000Z');
  frameworkId = ok(await installFramework(fresh.database, actor('policyOfficer'), { of: { shipped: 'pas-performance-management' } })).id;
  workshopId = await setUp();
  for (const [post, role] of [['policyOfficer', 'note-taker'], ['unitManager', 'officer'], ['officer', 'officer'], ['director', 'officer']] as const) {
    ok(await inviteToWorkshop(fresh.database, actor('serviceManager'), { workshopId, invited: { person: council.people[post] }, role }));
  }
  guest = ok(await inviteToWorkshop(fresh.database, actor('serviceManager'), { workshopId, invited: { guest: 'Sam Reed', from: 'Nextdoor Council' }, role: 'officer' })).guest!;
});
afterAll(() => fresh.drop());

describe('frameworks', () => {
  it('are installed once a version; the same file again changes nothing, another file of that version is refused', async () => {
    expect(ok(await installFramework(fresh.database, actor('policyOfficer'), { of: { shipped: 'pas-performance-management' } })).id).toBe(frameworkId);
    const { shipped } = ok(await listFrameworksView(fresh.database, actor('officer')));
    expect(shipped.map(({ key }) => key)).not.toContain('pas-performance-management');
    const file = (framework: object) => ({ of: { file: { name: 'framework.json', bytes: new TextEncoder().encode(JSON.stringify(framework)) } } });
    const pia = shipped.find(({ key }) => key === 'pas-processes-it-administration')!;
    expect(code(await installFramework(fresh.database, actor('policyOfficer'), file(pia)))).toBeNull();
    expect(code(await installFramework(fresh.database, actor('policyOfficer'), file({ ...pia, title: 'Other' })))).toBe('FrameworkVersionTaken');
    expect(await installFramework(fresh.database, actor('policyOfficer'), file({ ...pia, scale: 'ten' }))).toMatchObject({ refusal: { code: 'FrameworkFaulty', details: { faults: [{ at: 'scale' }] } } });
  });
});

describe('a framework changed on pages', () => {
  const draft = async () => ok(await draftFramework(fresh.database, actor('policyOfficer'), { from: { frameworkId } })).id;
  it('is drafted, shows what it changes, and is published as the next version, which leaves running workshops as they were', async () => {
    const id = await draft();
    expect(await draft()).toBe(id);
    const finish = () => publishFrameworkDraft(fresh.database, actor('policyOfficer'), { draftId: id });
    expect(code(await finish())).toBe('FrameworkUnchanged');
    const before = statementsOf(ok(await getFramework(fresh.database, actor('officer'), frameworkId)))[0]!;
    const says = { ...before, title: 'We know how we do, week by week', tips: before.tips.map(({ text }) => text) };
    ok(await changeFrameworkDraft(fresh.database, actor('policyOfficer'), { draftId: id, version: 1, edit: { kind: 'statement', section: null, statement: 'pm-1', says } }));
    expect(code(await changeFrameworkDraft(fresh.database, actor('policyOfficer'), { draftId: id, version: 1, edit: { kind: 'remove-statement', statement: 'pm-2' } }))).toBe('Stale');
    expect(ok(await getFrameworkDraft(fresh.database, actor('policyOfficer'), id))).toMatchObject({ faults: [], differences: [{ key: 'pm-1', how: 'changed', says: [{ what: 'Title', before: before.title, after: says.title }] }] });
    ok(await finish());
    expect(ok(await getFrameworkView(fresh.database, actor('officer'), id))).toMatchObject({ framework: { version: '2', source: { wording: 'own' } }, earlier: { version: '1', differences: [{ key: 'pm-1' }] } });
    expect((await read()).framework).toMatchObject({ version: '1' });
    expect(statementsOf((await read()).framework)[0]!.title).toBe(before.title);
  });

  it('goes out as a file and comes in again as the same', async () => {
    const { text } = ok(await getFrameworkFile(fresh.database, actor('officer'), frameworkId));
    expect(ok(await installFramework(fresh.database, actor('policyOfficer'), { of: { file: { name: 'framework.json', bytes: new TextEncoder().encode(text) } } })).id).toBe(frameworkId);
  });

  it('is made from the blank under a key of its own, and published only once nothing is wrong with it', async () => {
    const begin = (title: string) => draftFramework(fresh.database, actor('policyOfficer'), { from: { title } });
    expect([code(await begin(' ')), code(await begin('Blank'))]).toEqual(['FrameworkUntitled', 'FrameworkKeyTaken']);
    const { id } = ok(await begin('How our parks do'));
    ok(await changeFrameworkDraft(fresh.database, actor('policyOfficer'), { draftId: id, edit: { kind: 'remove-statement', statement: 'statement-1' } }));
    expect(await publishFrameworkDraft(fresh.database, actor('policyOfficer'), { draftId: id })).toMatchObject({ refusal: { code: 'FrameworkFaulty', details: { faults: [{ at: 'sections.0.statements' }] } } });
    ok(await discardFrameworkDraft(fresh.database, actor('policyOfficer'), { draftId: id }));
    expect(code(await getFrameworkDraft(fresh.database, actor('policyOfficer'), id))).toBe('NoSuchFramework');
  });
});

story('a workshop', (step) => {
  step('takes single scores first, with people of another council (PAS toolkit, T4 and T9)', async () => {
    ok(await openStatement(fresh.database, actor('serviceManager'), { workshopId, statement: 'pm-1' }));
    for (const [post, score] of [['unitManager', 2], ['officer', 1], ['serviceManager', 4]] as const) ok(await scoreStatement(fresh.database, actor(post), { workshopId, statement: 'pm-1', score }));
    ok(await scoreAsGuest(fresh.database, guestKey(), { statement: 'pm-1', score: 3 }));
  });

  step('shows nobody’s score to anybody else, and writes no event of one', async () => {
    const seen = await read();
    expect(seen).toMatchObject({ scored: 4, own: new Map([['pm-1', { score: 4, late: false }]]) });
    expect(seen.statements[0]!.spread).toBeNull();
    const overTheShoulder = { ...actor('serviceManager'), viewedBy: { personId: council.people.policyOfficer, name: 'The policy officer' } };
    expect(ok(await getWorkshop(fresh.database, overTheShoulder, workshopId))).toMatchObject({ me: null, own: new Map(), scored: 4 });
    const events = await fresh.asOwner<{ name: string }>(`select name from event where stream_id = $1 and name like '%Scor%'`, [workshopId]);
    expect(events).toEqual([]);
  });

  step('keeps what shows its statements among those who take part while it runs', async () => {
    const evidence = (post: SmallPost) => getEvidence(fresh.database, actor(post), { thing: 'workshop', thingId: workshopId });
    expect(ok(await evidence('officer')).parts.map(({ part }) => part)).toEqual(['', 'pm-1', 'pm-2', 'pm-3', 'pm-4', 'pm-5']);
    expect(code(await evidence('auditor'))).toBe('EvidenceNotFound');
  });

  step('opens one workshop to a guest, and nothing with a wrong key', async () => {
    expect(ok(await getWorkshopOfGuest(fresh.database, guestKey())).participant).toMatchObject({ name: 'Sam Reed', from: 'Nextdoor Council' });
    expect(code(await getWorkshopOfGuest(fresh.database, { ...guestKey(), key: 'gt_wrong' }))).toBe('NotFound');
    const other = await setUp();
    expect(code(await scoreAsGuest(fresh.database, { ...guestKey(), participantId: (await readOf(other)).participants[0]!.id }, { statement: 'pm-1', score: 3 }))).toBe('NotFound');
    expect(code(await scoreStatement(fresh.database, actor('officer'), { workshopId: other, statement: 'pm-1', score: 3 }))).toBe('NoSuchWorkshop');
  });
  const readOf = async (id: WorkshopId) => ok(await getWorkshop(fresh.database, actor('serviceManager'), id));

  step('then shows the spread, by role only where three of it scored', async () => {
    ok(await revealScores(fresh.database, actor('serviceManager'), { workshopId, statement: 'pm-1' }));
    const [statement] = (await read('officer')).statements;
    // The facilitator alone is left over, so that the three officers are not shown apart.
    expect(statement!.spread).toEqual({ counts: [1, 1, 1, 1, 0], byRole: [] });
    expect(code(await scoreStatement(fresh.database, actor('officer'), { workshopId, statement: 'pm-1', score: 5 }))).toBe('NotBeingScored');
  });

  step('is written down, confirmed by somebody else, and closed once every action is decided', async () => {
    ok(await writeStatementNotes(fresh.database, actor('policyOfficer'), { workshopId, statement: 'pm-1', notes }));
    expect(code(await confirmStatement(fresh.database, actor('policyOfficer'), { workshopId, statement: 'pm-1' }))).toBe('ConfirmedByWriter');
    ok(await confirmStatement(fresh.database, actor('officer'), { workshopId, statement: 'pm-1' }));
    for (const statement of ['pm-2', 'pm-3', 'pm-4', 'pm-5']) ok(await skipStatement(fresh.database, actor('serviceManager'), { workshopId, statement, reason: 'Another day' }));
    ok(await proposeWorkshopAction(fresh.database, actor('officer'), { workshopId, statement: 'pm-1', tip: 1, title: 'Count monthly', size: 'monday' }));
    const close = () => closeWorkshop(fresh.database, actor('serviceManager'), { workshopId, followUpOn: '2027-01-12', followUpStage: null, isPublic: true });
    expect(code(await close())).toBe('ActionsUndecided');
    const [action] = (await read()).actions;
    const fate = (code: string) => ({ decision: 'taken-on' as const, owner: { code }, dueOn: '2026-08-31' as const });
    const decide = (owner: string) => decideWorkshopAction(fresh.database, actor('serviceManager'), { workshopId, actionId: action!.id satisfies WorkshopActionId, fate: fate(owner) });
    expect(code(await decide('nobody'))).toBe('NoPostOfThatCode');
    ok(await decide('unitManager'));
    ok(await proposeWorkshopAction(fresh.database, actor('officer'), { workshopId, statement: 'pm-1', tip: 2, title: 'Answer the web team', size: 'bigger' }));
    const level = { kind: 'service-level', text: 'Errors on pages are mended.', owner: { code: 'unitManager' }, substitute: null, withinDays: 3 } as const;
    const make = (practice: Extract<NamedBecoming, { kind: 'practice' }>['practice']) => async () =>
      makeOfAction(fresh.database, actor('serviceManager'), { workshopId, actionId: (await read()).actions[1]!.id, becomes: { kind: 'practice', practice } });
    expect(code(await make({ ...level, withinDays: null })())).toBe('ServiceDaysMissing');
    ok(await make(level)());
    ok(await close());
    expect(await read('auditor')).toMatchObject({ state: 'closed', actions: [{ state: 'taken-on', ownerPostId: council.posts.unitManager }, { state: 'became' }], statements: [{ notes: { score: 2 } }, {}, {}, {}, {}] });
  });

  step('has made of a tip a service level, whose owner is asked to look at it again in a year, and whose clock runs', async () => {
    const [action] = (await read()).actions.filter(({ state }) => state === 'became');
    expect(action!.became).toMatchObject({ kind: 'practice', reference: 'PR-1', title: 'Answer the web team' });
    const asked = () => fresh.asOwner(`select state, due_on::text as due from task where kind = 'review-practice' order by state`);
    expect(await asked()).toEqual([{ state: 'open', due: '2027-07-14' }]);
    ok(await askUnderPractice(fresh.database, actor('officer'), { practiceId: 'PR-1', what: 'The fee is wrong' }));
    const practice = async () => ok(await getPractice(fresh.database, actor('auditor'), 'PR-1'));
    const [request] = (await practice()).requests;
    expect(request).toMatchObject({ askedOn: '2026-07-14', dueOn: '2026-07-17', givenOn: null });
    const requested = () => fresh.asOwner(`select state, due_on::text as due, post_id = '${council.posts.unitManager}' as owners from task where kind = 'give-requested'`);
    expect(await requested()).toEqual([{ state: 'open', due: '2026-07-17', owners: true }]);
    expect(await fresh.database.read(council.id, (reading) => listPracticesReviewedIn(reading, '2026/27'))).toHaveLength(1);
    const give = (post: SmallPost) => meetPracticeRequest(fresh.database, actor(post), { practiceId: 'PR-1', request: request!.id });
    expect(code(await give('officer'))).toBe('PracticeNotYours');
    ok(await give('unitManager'));
    expect(await requested()).toEqual([{ state: 'done', due: '2026-07-17', owners: true }]);
    expect(await fresh.database.read(council.id, (reading) => listPracticesReviewedIn(reading, '2026/27'))).toEqual([]);
    expect([code(await give('unitManager')), (await practice()).met]).toEqual(['NoSuchPracticeRequest', { given: 1, inTime: 1, open: 0, late: 0 }]);
    ok(await reviewPractice(fresh.database, actor('unitManager'), { practiceId: 'PR-1', decision: 'stands', text: wording, note: '' }));
    expect(await asked()).toEqual([{ state: 'done', due: '2027-07-14' }, { state: 'open', due: '2027-07-14' }]);
    const concerns = await readConnections(fresh.database, actor('auditor'), { kind: 'workshop', id: workshopId });
    expect(concerns.find(({ kind }) => kind === 'practice')!.things).toMatchObject([{ reference: 'PR-1' }]);
  });

  step('becomes a paper with committee heads, for whoever reads the workshop, and for nobody else', async () => {
    const ask = (post: SmallPost) => askForDocument(fresh.database, actor(post), { kind: 'workshop', thingId: workshopId });
    ok(await ask('auditor'));
    const [paper] = await fresh.asOwner<{ content: DocumentContent }>(`select content from document where thing_id = $1`, [workshopId]);
    const text = JSON.stringify(paper!.content);
    expect(text).toMatch(/PURPOSE OF REPORT.*WHAT WAS FOUND.*Agreed: 2\. Only the return.*Tip 1: later.*Became practice PR-1.*Officer recommendation/);
    expect(text).not.toContain('Sam Reed');
    await fresh.asOwner('update workshop set is_public = false where id = $1', [workshopId]);
    expect([code(await ask('auditor')), code(await getWorkshop(fresh.database, actor('auditor'), workshopId)), code(await ask('officer'))]).toEqual(['DocumentNotFound', 'NoSuchWorkshop', null]);
    await fresh.asOwner('update workshop set is_public = true where id = $1', [workshopId]);
  });

  step('takes late scores until the date, leaves out fewer than three, deletes what single people scored, and tells of the follow-up', async () => {
    await clockAt('2026-07-15T09:00:00.000Z');
    ok(await scoreStatement(fresh.database, actor('director'), { workshopId, statement: 'pm-1', score: 5 }));
    await wake();
    expect(await fresh.asOwner('select 1 from workshop_score where workshop_id = $1', [workshopId])).toHaveLength(5);
    await clockAt('2026-07-18T09:00:00.000Z');
    await wake();
    expect(await fresh.asOwner('select 1 from workshop_score where workshop_id = $1', [workshopId])).toEqual([]);
    expect((await read()).statements[0]!.spread!.counts).toEqual([1, 1, 1, 1, 0]);
    await clockAt('2027-01-12T09:00:00.000Z');
    await wake();
    const told = await fresh.asOwner<{ people: number }>(`select jsonb_array_length(payload->'people') as people from event where stream_id = $1 and name = 'WorkshopFollowUpDue'`, [workshopId]);
    expect(told).toEqual([{ people: 5 }]);
    const followUp = () => fresh.asOwner<{ state: string; post: string }>(`select t.state, t.post_id as post from task t where t.kind = 'hold-follow-up'`);
    expect(await followUp()).toEqual([{ state: 'open', post: council.posts.serviceManager }]);
    expect((await fresh.asOwner<{ state: string }>('select state from wake_up where subject_id = $1', [workshopId]))[0]!.state).not.toBe('ended');
  });

  step('shows in the follow-up what moved', async () => {
    const before = workshopId;
    workshopId = await setUp(before);
    expect(await fresh.asOwner(`select state from task where kind = 'hold-follow-up'`)).toEqual([{ state: 'done' }]);
    await takeSteps(fresh.database, { councilId: council.id, subjectId: before }, { next: nextStepOfWorkshop, steps: { joinLateScores, announceFollowUp, checkWorkshopEvidence, remindOfWorkshop } });
    expect((await fresh.asOwner<{ state: string }>('select state from wake_up where subject_id = $1', [before]))[0]).toMatchObject({ state: 'ended' });
    await clockAt('2027-01-12T10:00:00.000Z');
    ok(await openStatement(fresh.database, actor('serviceManager'), { workshopId, statement: 'pm-1' }));
    ok(await scoreStatement(fresh.database, actor('serviceManager'), { workshopId, statement: 'pm-1', score: 4 }));
    ok(await revealScores(fresh.database, actor('serviceManager'), { workshopId, statement: 'pm-1' }));
    ok(await writeStatementNotes(fresh.database, actor('serviceManager'), { workshopId, statement: 'pm-1', notes: { ...notes, score: 4 } }));
    expect((await read()).movement!.of[0]).toMatchObject({ statement: 'pm-1', before: 2, now: 4, by: 2 });
    await fresh.asOwner('update workshop set is_public = true, state = $2 where id = $1', [workshopId, 'closed']);
    expect((await read('auditor')).movement!.of).toHaveLength(5);
    await fresh.asOwner('update workshop set is_public = false where id = $1', [before]);
    expect((await read('auditor')).movement).toBeNull();
    expect(ok(await listWorkshops(fresh.database, actor('officer'))).map(({ mine, state }) => [mine, state])).toContainEqual([false, 'preparing']);
  });
});

describe('PAS toolkit, T10: anonymous comment option', () => {
  let commented: WorkshopId;
  beforeAll(async () => {
    commented = await setUp();
  });
  const say = (post: SmallPost, text: string) => commentAnonymously(fresh.database, actor(post), { workshopId: commented, text });
  const comments = async () => ok(await getWorkshop(fresh.database, actor('serviceManager'), commented)).comments;
  const countEvents = async () => (await fresh.asOwner<{ count: number }>('select count(*)::int as count from event where council_id = $1', [council.id]))[0]!.count;

  it('are given out three together, with no event, no submission, no person, no time and no order', async () => {
    for (const post of ['unitManager', 'officer'] as const) ok(await inviteToWorkshop(fresh.database, actor('serviceManager'), { workshopId: commented, invited: { person: council.people[post] }, role: 'officer' }));
    const link = ok(await inviteToWorkshop(fresh.database, actor('serviceManager'), { workshopId: commented, invited: { guest: 'Kim', from: '' }, role: 'officer' })).guest!;
    const before = await countEvents();
    const submissions = async () => (await fresh.asOwner('select 1 from submission where council_id = $1', [council.id])).length;
    const sent = await submissions();
    ok(await say('unitManager', 'First'));
    ok(await say('officer', 'Second'));
    expect(await comments()).toEqual([]);
    ok(await commentAsGuest(fresh.database, { councilId: council.id, ...link }, 'Third'));
    expect([...(await comments())].sort()).toEqual(['First', 'Second', 'Third']);
    expect([await countEvents(), await submissions()]).toEqual([before, sent]);
    const columns = await fresh.asOwner<{ name: string }>(`select column_name as name from information_schema.columns where table_name = 'workshop_comment' order by 1`);
    expect(columns.map(({ name }) => name)).toEqual(['council_id', 'given_out', 'text', 'workshop_id']);
  });

  it('cannot be read, and so not be watched as they come, by the application’s database role', async () => {
    const asked = fresh.database.read(council.id, (reading) => reading.query(`select text, xmin from workshop_comment`));
    await expect(asked).rejects.toThrow(/permission denied/);
  });

  it('are of whoever takes part', async () => {
    expect(code(await say('director', 'Not of this one'))).toBe('NotInvited');
    expect(code(await commentAsGuest(fresh.database, { ...guestKey(), key: 'x' }, 'x'))).toBe('NotFound');
  });
});
