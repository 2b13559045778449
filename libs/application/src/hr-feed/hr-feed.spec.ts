import type { Actor, Role } from '@golden-thread/domain/authority/actor';
import type { FeedAllowance, FeedEntry } from '@golden-thread/domain/hr-feed/hr-feed';
import type { CouncilId, PersonId } from '@golden-thread/domain/shared/id';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import { story } from '@golden-thread/persistence/testing/story';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { readFeedFile } from '@golden-thread/exchange/hr-feed/read-feed-file';
import { outboxMessagesOf } from '../events/events';
import { recordPowerDecision } from '../organisation/decide-power-request';
import { applyImport } from '../import/apply-import';
import { commandLineActor } from '../authority/command-line-actor';
import { followFeedFile } from './follow-feed-file';
import { endHrFeed, getHrFeed, proposeFeedRules } from './hr-feed-rules';
import { importCouncilPack } from '../council-pack/import-council-pack';
import { packOfTestham, testham } from '../import/testing/testham';

const issuer = 'https://id.testham.example';

story('the standing HR feed', (step) => {
  let fresh: FreshDatabase;
  let administrator: Actor;
  let feed: Actor;
  const rows = <Row extends Record<string, unknown>>(sql: string, parameters: readonly unknown[] = []) => fresh.asOwner<Row>(sql, parameters);
  const personNamed = async (name: string): Promise<PersonId> => (await rows<{ id: PersonId }>('select id from person where name = $1', [name]))[0]!.id;
  const signedIn = async (name: string, roles: readonly Role[]): Promise<Actor> => ({ councilId: feed.councilId, personId: await personNamed(name), name, roles, postIds: [], via: 'page' });
  const follow = async (...lines: readonly string[]) => {
    const { rows: read, faults } = readFeedFile({ name: 'hr.csv', bytes: new TextEncoder().encode(['person,name,email,sign_in,post,last_day', ...lines].join('\n')) });
    expect(faults).toEqual([]);
    const outcome = await followFeedFile(fresh.database, feed, read);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  };
  const approveRules = async (allows: readonly FeedAllowance[]): Promise<void> => {
    const asked = await proposeFeedRules(fresh.database, administrator, { rules: { issuer, allows }, reason: 'The payroll knows first' });
    if (!asked.ok) throw new Error(asked.refusal.code);
    expect(await recordPowerDecision(fresh.database, administrator, { requestId: asked.value, decision: 'approve', reason: '' })).toMatchObject({ refusal: { code: 'PowerRequestOfOneself' } });
    expect(await recordPowerDecision(fresh.database, await signedIn('Cy Clay', ['administrator']), { requestId: asked.value, decision: 'approve', reason: 'Agreed' })).toMatchObject({ ok: true });
  };

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    const councilId = newId<CouncilId>();
    await rows(`insert into council (id, name, slug, kind, clock_at) values ($1, 'Testham', 'testham', 'training', '2026-07-20T08:00:00Z')`, [councilId]);
    feed = { ...commandLineActor(councilId), name: 'HR feed', roles: ['hr-feed'] };
    const posts = testham['posts.csv']!.replace('HOS,Head of Housing,,S1,,DIR,service-manager', 'HOS,Head of Housing,,S1,,DIR,service-manager administrator') +
      '\nNEW,Repairs Engineer,,,U1,REP,employee\nAUD,Internal Auditor,,,,CEX,auditor';
    const brought = await importCouncilPack(fresh.database, commandLineActor(councilId), { files: packOfTestham({ ...testham, 'posts.csv': posts }) });
    expect(brought).toMatchObject({ ok: true, value: { state: 'imported' } });
    administrator = await signedIn('Ann Able', ['director', 'administrator']);
  });
  afterAll(() => fresh.drop());

  step('does nothing before two people approved what it may do', async () => {
    expect(await followFeedFile(fresh.database, feed, [{ row: 2, externalId: 'E6', entry: { name: 'Fi Hart' } as FeedEntry }])).toMatchObject({ refusal: { code: 'FeedNotApproved' } });
    expect(await followFeedFile(fresh.database, administrator, [])).toMatchObject({ refusal: { code: 'NotPermitted' } });
    expect(await proposeFeedRules(fresh.database, administrator, { rules: { issuer, allows: [] }, reason: 'x' })).toMatchObject({ refusal: { code: 'FeedAllowsNothing' } });
    await approveRules(['newcomers', 'movers', 'leavers', 'names']);
    expect(await getHrFeed(fresh.database, administrator)).toMatchObject({ value: { version: 1, approvedBy: ['Cy Clay'], rules: { issuer, allows: ['newcomers', 'movers', 'leavers', 'names'] } } });
    expect(await proposeFeedRules(fresh.database, administrator, { rules: { issuer, allows: ['names', 'movers', 'leavers', 'newcomers'] }, reason: 'x' })).toMatchObject({ refusal: { code: 'FeedRulesUnchanged' } });
  });

  step('brings newcomers, moves and lets leave by itself, each an event of its thing tied to the rules, and does nothing twice', async () => {
    const file = ['P9,Gil Gray,gil@t.example,t/gil,NEW,', 'E4,Di Dean,,,,2026-07-19', 'E6,Fi Fox-Hart,,,OFF,'];
    expect(await follow(...file)).toMatchObject({ acts: { add: 1, appoint: 1, leave: 1, rename: 1 }, asked: [], refused: [], import: null });
    expect(await follow(...file)).toMatchObject({ acts: {}, unchanged: 3 });
    expect(await rows('select name, email, subject, issuer from person where name = $1', ['Gil Gray'])).toEqual([{ name: 'Gil Gray', email: 'gil@t.example', subject: 't/gil', issuer }]);
    expect(await rows(`select p.name, e.payload->'acts' as acts, e.payload->>'rulesVersion' as version from event e join person p on p.id = e.stream_id where e.name = 'FeedFollowed' order by 1`)).toEqual([
      { name: 'Di Dean', acts: ['leave'], version: '1' }, { name: 'Fi Fox-Hart', acts: ['rename'], version: '1' }, { name: 'Gil Gray', acts: ['add', 'appoint'], version: '1' },
    ]);
    expect((await rows<{ name: string }>(`select distinct name from event where name in ('PersonAdded', 'SignInSubjectSet', 'PersonAppointed', 'PersonLeft', 'HoldingEnded') order by 1`)).map(({ name }) => name)).toEqual(['HoldingEnded', 'PersonAdded', 'PersonAppointed', 'PersonLeft', 'SignInSubjectSet']);
  });

  step('asks about a sign-in, an e-mail and a special post, and changes nothing of them: once, and the administrators are told', async () => {
    const before = await rows(`select name, email, subject from person order by name`);
    const first = await follow('E5,Ed Elm,elm@elsewhere.example,t/boss,,', 'P9,Gil Gray,,,AUD,');
    expect(first.asked.map(({ row, asks }) => [row, asks.map(({ what, because }) => `${what} ${because}`)])).toEqual([[2, ['email not-allowed', 'subject never-by-itself']], [3, ['post special-post']]]);
    expect([first.acts, first.faults]).toEqual([{}, []]);
    expect(await rows(`select name, email, subject from person order by name`)).toEqual(before);
    expect((await follow('E5,Ed Elm,elm@elsewhere.example,t/boss,,', 'P9,Gil Gray,,,AUD,')).import).toBe(first.import);
    const proposals = await rows<{ approvals: { column: string }[] }>(`select shown->'approvals' as approvals from import_proposal where state = 'proposed'`);
    expect(proposals.map(({ approvals }) => approvals.map(({ column }) => column))).toEqual([['email', 'subject', 'post']]);
    expect(await rows(`select payload->'asks' as asks, jsonb_array_length(payload->'askedOf') as posts from event where name = 'FeedAsked'`)).toEqual([{ asks: ['email', 'subject', 'post'], posts: 2 }]);
    // Applied by an administrator, it still wants the second person.
    const applied = await applyImport(fresh.database, administrator, { importId: first.import!, confirmed: false, reason: 'HR says so' });
    expect(applied).toMatchObject({ value: { state: 'awaiting-approval' } });
  });

  step('brings nobody back, takes nobody’s sign-in, and names every row that it could not follow', async () => {
    const told = await follow('E4,Di Dean,,,HOW,', 'P10,Other Gil,gil@t.example,,NEW,', 'P11,Jo New,,,NOSUCH,');
    expect(told.asked.map(({ row, asks }) => [row, asks[0]!.because])).toEqual([[2, 'has-left'], [4, 'no-such-post']]);
    expect(told.refused).toEqual([{ row: 3, refusal: { code: 'FeedKnowsThem', details: { userName: 'gil@t.example' } } }]);
    expect(await rows(`select left_on::text from person where name = 'Di Dean'`)).toEqual([{ left_on: '2026-07-19' }]);
  });

  step('follows e-mails once two people say so, and is ended by one', async () => {
    await approveRules(['newcomers', 'movers', 'leavers', 'names', 'emails']);
    expect((await follow('E6,,fi@new.example,,,')).acts).toEqual({ email: 1 });
    expect(await rows(`select w.text from event e join event_wording w on w.event_id = e.id where e.name = 'FeedFollowed' and e.payload->'acts' ? 'email'`)).toEqual([{ text: 'fi@t.example, now fi@new.example' }]);
    expect(await endHrFeed(fresh.database, administrator, { reason: ' ' })).toMatchObject({ refusal: { code: 'ReasonMissing' } });
    expect(await endHrFeed(fresh.database, administrator, { reason: 'The payroll changes hands' })).toMatchObject({ ok: true });
    expect(await followFeedFile(fresh.database, feed, [])).toMatchObject({ refusal: { code: 'FeedNotApproved' } });
  });
});
