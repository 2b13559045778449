import { outboxMessagesOf } from '@golden-thread/application/events/events';
import { newToken } from '@golden-thread/persistence/identity/tokens';
import { recordKeysForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import { type FreshDatabase, freshDatabase } from '@golden-thread/persistence/testing/fresh-database';
import type { SmallCouncil } from '@golden-thread/persistence/testing/small-council';
import { type Database, openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { AccessLog } from '../apps/api/src/auth/access-log';
import { ApiClient } from '../apps/api/src/testing/api-client';
import type { Browser } from '../apps/api/src/testing/browser';
import { openPage } from '../apps/api/src/testing/page-seen';
import { aRecoveryPlan } from '../apps/api/src/testing/recovery-plan-awaiting';
import { startPages } from '../apps/api/src/testing/start-api';
import { CountedTransactions } from './stack/counted-transactions';

/**
 * What a request costs PostgreSQL in transactions: who is asking, and the act or the reading. The access log, rates and contributors add none of their own.
 * Source: docs/PERFORMANCE.md, "Over HTTP".
 */
describe('the transactions of a request', () => {
  let fresh: FreshDatabase;
  let counted: CountedTransactions;
  let database: Database;
  let pages: Awaited<ReturnType<typeof startPages>>;

  beforeAll(async () => {
    fresh = await freshDatabase(outboxMessagesOf);
    counted = await CountedTransactions.before(fresh.appUrl);
    database = await openDatabase({ url: counted.via(fresh.appUrl), applicationName: 'spec', keys: recordKeysForSpecs }, outboxMessagesOf);
    pages = await startPages({ database, appUrl: counted.via(fresh.appUrl), signInUrl: counted.via(fresh.signInUrl) });
  });
  afterAll(async () => {
    await pages.stop();
    await database.close();
    await counted.close();
    await fresh.drop();
  });

  const council = (slug: string): Promise<SmallCouncil> => aRecoveryPlan({ fresh }, { slug, submitted: true });
  const program = async ({ id, people }: SmallCouncil, post: 'director' | 'officer' | 'serviceManager'): Promise<ApiClient> => {
    const { token, hash } = newToken();
    await fresh.asOwner(
      `insert into api_token (id, council_id, person_id, label, hash, created_at, expires_at) values (gen_random_uuid(), $1, $2, 'spec', $3, now(), now() + interval '1 day')`,
      [id, people[post], hash],
    );
    const client = new ApiClient(pages.address, token);
    // When a token was last used is noted once a minute, whatever it is used for.
    await client.get('/api/v1/measures');
    return client;
  };
  /** What the transactions of a request are for. `act`: whatever may write; `asking`: who sends it; `numbering`: a new reference (ADR 59). The access log writes many requests together. */
  const kinds = {
    numbering: (statements: readonly string[]) => statements.some((statement) => statement.includes('insert into reference_counter')),
    log: (statements: readonly string[]) => statements.some((statement) => statement.includes('insert into access_log')),
    asking: (statements: readonly string[]) => statements.some((statement) => statement.includes('asking_by_')),
    reading: ([first]: readonly string[]) => first?.startsWith('begin isolation level repeatable read') ?? false,
    act: ([first]: readonly string[]) => first === 'begin',
  } as const;
  const nothing = { numbering: 0, log: 0, asking: 0, reading: 0, act: 0, other: 0 };
  const during = async <T>(act: () => Promise<T>): Promise<{ readonly answer: T; readonly took: typeof nothing; readonly logged: number }> => {
    await pages.app.get(AccessLog).flush();
    await counted.settle();
    counted.take();
    const answer = await act();
    await counted.settle();
    const took = { ...nothing };
    for (const one of counted.take()) took[(Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind](one)) ?? 'other'] += 1;
    return { answer, took: { ...took, log: 0 }, logged: took.log };
  };
  /** Somebody at a browser. That a session goes on is noted once a minute, whatever it is used for. */
  const browserOf = async (subject: string): Promise<Browser> => {
    const browser = await pages.signIn(subject);
    await browser.get('/tasks');
    return browser;
  };
  const decide = (by: ApiClient, key: string = newId()) => by.send('POST', '/api/v1/recovery-plans/RP-1/decision', { decision: 'approve', reason: '', conditions: [] }, { 'idempotency-key': key, 'if-match': '"3"' });
  it('are two of a decision by REST, with the answer as it then stands; a reference that it makes is numbered apart, and not again where it is repeated', async () => {
    const director = await program(await council('by-rest'), 'director');
    const key = newId();
    for (const [time, numbering] of [['decided', 1], ['repeated', 0]] as const) {
      const { answer, took } = await during(() => decide(director, key));
      expect([time, answer.status, took]).toEqual([time, 200, { ...nothing, numbering, asking: 1, act: 1 }]);
    }
  });

  it('are two of a decision on a page', async () => {
    await council('by-page');
    const page = await openPage(await browserOf('by-page/director'), '/recovery-plans/RP-1/decision');
    const { answer, took } = await during(() => page.send({ decision: 'approve' }));
    expect([answer.status, answer.location, took]).toEqual([303, '/recovery-plans/RP-1', { ...nothing, numbering: 1, asking: 1, act: 1 }]);
  });

  it('are two of something that makes its sender a contributor', async () => {
    const manager = await program(await aRecoveryPlan({ fresh }, { slug: 'written', submitted: false }), 'serviceManager');
    const content = { objective: 'Every repair done in time', causes: 'Two vacancies', startValue: '71.2', goalValue: '80', trajectory: [], actions: [], resources: '' };
    const { answer, took } = await during(() => manager.send('PUT', '/api/v1/recovery-plans/RP-1/draft', content, { 'idempotency-key': newId(), 'if-match': '"1"' }));
    expect([answer.status, took]).toEqual([200, { ...nothing, asking: 1, act: 1 }]);
    expect(await fresh.asOwner(`select cardinality(author_ids) as authors from recovery_plan p join council c on c.id = p.council_id where c.slug = 'written'`)).toEqual([{ authors: 1 }]);
  });

  it('of what is read are who asks and readings, and nothing is written', async () => {
    const reader = await program(await council('read'), 'director');
    const browser = await browserOf('read/director');
    const page = await during(() => browser.get('/recovery-plans/RP-1'));
    expect([page.answer.status, page.took]).toEqual([200, { ...nothing, asking: 1, reading: page.took.reading }]);
    const rest = await during(() => reader.get('/api/v1/recovery-plans/RP-1'));
    expect([rest.answer.status, rest.took]).toEqual([200, { ...nothing, asking: 1, reading: 1 }]);
  });

  it('of a request that its route refuses are who asks, and of a stranger’s as much; neither reads or writes anything of a council', async () => {
    const officer = await program(await council('refused'), 'officer');
    const browser = await browserOf('refused/officer');
    const refused = await during(() => decide(officer));
    expect([refused.answer.status, refused.took]).toEqual([403, { ...nothing, asking: 1 }]);
    const page = await during(() => browser.get('/history'));
    expect([page.answer.status, page.took]).toEqual([403, { ...nothing, asking: 1 }]);
    const stranger = await during(() => new ApiClient(pages.address, 'wrong').get('/api/v1/measures'));
    expect([stranger.answer.status, stranger.took.reading, stranger.took.act]).toEqual([401, 0, 0]);
  });

  it('are none of a request beyond the rate, before anybody is asked who sends it', async () => {
    const busy = await startPages({ database, appUrl: counted.via(fresh.appUrl), signInUrl: counted.via(fresh.signInUrl) }, { requestsPerMinute: 2 });
    const ask = () => new ApiClient(busy.address, 'wrong').get('/api/v1/measures');
    const asked = await during(async () => [(await ask()).status, (await ask()).status]);
    const beyond = await during(ask);
    await busy.stop();
    expect([asked.answer, beyond.answer.status, beyond.took]).toEqual([[401, 401], 429, nothing]);
  });

  it('of forty requests are written to the access log together', async () => {
    const reader = await program(await council('logged'), 'director');
    const { took, logged } = await during(() => Promise.all(Array.from({ length: 40 }, () => reader.get('/api/v1/recovery-plans/RP-1'))));
    expect(took).toEqual({ ...nothing, asking: 40, reading: 40 });
    await pages.app.get(AccessLog).flush();
    // Every two seconds: one, or a few where the machine is slow; never one a request.
    expect(logged + counted.take().filter(kinds.log).length).toBeLessThan(20);
    expect(await fresh.asOwner(`select count(*)::int as lines from access_log a join council c on c.id = a.council_id where c.slug = 'logged' and a.action = 'recovery-plan.get'`)).toEqual([{ lines: 40 }]);
  });
});
