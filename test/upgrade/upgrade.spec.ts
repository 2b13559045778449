import { requestClockMove } from '@golden-thread/application/clock/request-clock-move';
import { outboxMessagesOf } from '@golden-thread/application/events/events';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ClockTarget } from '@golden-thread/domain/clock/clock-move';
import type { CouncilId, PersonId, PostId } from '@golden-thread/domain/shared/id';
import { verifyLog } from '@golden-thread/persistence/event-log/verify-log';
import { keySetForSpecs, recordKeysForSpecs } from '@golden-thread/persistence/testing/record-keys-for-specs';
import { type Database, openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { generation, taskQueue } from '@golden-thread/workflows/shared/run';
import { Client as Temporal, Connection } from '@temporalio/client';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { BackgroundServices } from '../../apps/worker/src/background-services';
import { buildBackgroundServices } from '../../apps/worker/src/build-background-services';
import { type Mailbox, openMailbox } from '../../apps/worker/src/testing/mailbox';
import { quietTemporal } from '../../apps/worker/src/testing/temporal-test-server';
import { until } from '../../apps/worker/src/testing/until';
import { freePort } from '../../infra/local-stack/ports.mjs';
import { temporalServer } from '../chaos/servers';
import { Victim } from '../chaos/victim';
import { type Restored, restoreLivedYear, restoreTemporal } from './restore';

/**
 * The example council's lived year as the release before this one left it: PostgreSQL's rows and Temporal's own file, with runs of the
 * earlier generation in it. It is upgraded as a council would: the migrations, then the new worker. Real servers, both.
 */
describe('a year that an earlier release has lived', () => {
  let restored: Restored;
  let owner: Client;
  let server: Victim;
  let mailbox: Mailbox;
  let connection: Connection;
  let temporal: Temporal;
  let engine: BackgroundServices;
  let database: Database;
  let councilId: CouncilId;
  let before: Record<string, number>;
  const folder = mkdtempSync(join(tmpdir(), 'golden-thread-upgrade-'));

  const sql = async <Row>(text: string, ...values: unknown[]): Promise<Row[]> => (await owner.query(text, values)).rows as Row[];
  const startWorker = async (): Promise<BackgroundServices> => {
    const started = await buildBackgroundServices({
      port: 0, listenOn: '127.0.0.1', production: false, databaseUrl: restored.appUrl, relayDatabaseUrl: restored.relayUrl, redisUrl: process.env.TEST_REDIS_URL!,
      recordKeys: keySetForSpecs, anchorsFolder: null,
    anchorsBucket: null, filesFolder: null, filesBucket: null, retention: { accesses: 365, drafts: 400, notices: 730, leavers: 730 },
      temporal: { address: connection.options.address, namespace: 'default', tls: null, apiKey: null }, smtpUrl: null, smtpMustEncrypt: false, mailboxUrl: mailbox.url,
      mailFrom: 'Golden Thread <golden-thread@localhost>', publicUrl: 'http://localhost:3000',
    });
    started.start();
    await until(async () => (await started.servers()).temporal || undefined, 120_000);
    return started;
  };
  const isIdle = () =>
    until(async () => {
      const [open] = await sql<{ n: number }>(
        `select (select count(*) from wake_up where state <> 'ended' and requested > handled)::int + (select count(*) from delivery where errand not in ('send-letter', 'make-document', 'rehearse-year'))::int as n`,
      );
      return open!.n === 0 || undefined;
    }, 120_000);
  const eventsByName = async () =>
    Object.fromEntries((await sql<{ name: string; n: number }>('select name, count(*)::int as n from event group by name')).map(({ name, n }) => [name, n]));
  const running = async () => (await sql<{ id: string }>(`select workflow_id as id from wake_up where state <> 'ended'`)).map(({ id }) => id);
  const runsOf = (ids: readonly string[]) => Promise.all(ids.map((id) => temporal.workflow.getHandle(id).describe()));
  async function move(target: ClockTarget): Promise<{ state: string; blocker: string | null }> {
    const [officer] = await sql<{ person: PersonId; post: PostId }>(
      `select h.person_id as person, p.id as post from holding h join post p on p.id = h.post_id where 'policy-officer' = any (p.roles) limit 1`,
    );
    const actor: Actor = { councilId, personId: officer!.person, name: 'Officer', roles: ['policy-officer'], postIds: [officer!.post], via: 'page' };
    const asked = await requestClockMove(database, actor, { target });
    if (!asked.ok) throw new Error(asked.refusal.code);
    return until(async () => {
      const [row] = await sql<{ state: string; blocker: string | null }>('select state, blocker from clock_move where id = $1', asked.value.id);
      return row!.state === 'done' || row!.state === 'stopped' ? row! : undefined;
    }, 300_000);
  }

  beforeAll(async () => {
    quietTemporal();
    mailbox = await openMailbox();
    restored = await restoreLivedYear();
    owner = new Client({ connectionString: restored.ownerUrl });
    await owner.connect();
    const file = join(folder, 'temporal.db');
    restoreTemporal(file);
    const [port, uiPort] = [await freePort(), await freePort()];
    const args = ['server', 'start-dev', '--db-filename', file, '--ip', '127.0.0.1', '--port', `${port}`, '--ui-port', `${uiPort}`, '--log-level', 'error'];
    const answers = async () => (await (await Connection.connect({ address: `127.0.0.1:${port}`, connectTimeout: 1_000 })).close(), true);
    server = new Victim({ name: 'temporal', program: temporalServer(), log: join(folder, 'temporal.log'), isReady: answers, args });
    server.start();
    await server.untilReady();
    connection = await Connection.connect({ address: `127.0.0.1:${port}` });
    temporal = new Temporal({ connection });
    councilId = (await sql<{ id: CouncilId }>('select id from council'))[0]!.id;
    before = await eventsByName();
  }, 240_000);
  afterAll(async () => {
    await engine?.stop();
    await database?.close();
    await connection?.close();
    await server?.kill();
    await mailbox?.close();
    await owner?.end();
    await restored?.drop();
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  it('is taken over by the new worker, moves on, loses nothing and doubles nothing', async () => {
    const old = await runsOf((await running()).filter((id) => !id.startsWith('daily-digest')));
    expect(new Set(old.map(({ taskQueue: queue }) => queue))).toEqual(new Set(['golden-thread']));

    await restored.upgrade();
    database = await openDatabase({ url: restored.appUrl, applicationName: 'upgrade-spec', keys: recordKeysForSpecs }, outboxMessagesOf);
    engine = await startWorker();
    await isIdle();
    const taken = await runsOf(await running());
    expect(taken.map(({ status, taskQueue: queue }) => `${status.name} ${queue}`)).toEqual(taken.map(() => `RUNNING ${taskQueue}`));
    // They are found on Temporal's pages, also on a server that had never heard of these attributes.
    const shown = taken.find(({ type }) => type === 'serviceYear')!.typedSearchAttributes.getAll().map(({ key, value }) => [key.name, value]);
    const expected = [['Council', 'Larkmere Borough Council'], ['Kind', 'service-year'], ['Period', '2026/27'], ['Phase', 'cascaded']];
    expect(shown).toEqual(expect.arrayContaining(expected));
    // A service's year does not end when everybody has been asked: those that an earlier release had end go on until their year does.
    const ended = await sql<{ kind: string }>(`select distinct kind from wake_up where state = 'ended' and kind = 'service-year'`);
    expect(ended).toEqual([]);
    // Nothing happens because of the take-over itself, but what the rows had been waiting for: people never asked for objectives, those outside services among them.
    const after = await eventsByName();
    const { IndividualObjectivesOpened: asked = 0, ObjectivesOutsideServicesOpened: outside = 0, ...others } = Object.fromEntries(
      Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)]).filter(([, n]) => n !== 0),
    );
    expect([others, outside]).toEqual([{}, 1]);
    expect(asked).toBeGreaterThanOrEqual(0);

    // A second start finds nothing to take over.
    const firstRuns = taken.map(({ runId }) => runId).sort();
    await engine.stop();
    engine = await startWorker();
    expect((await runsOf(await running())).map(({ runId }) => runId).sort()).toEqual(firstRuns);

    expect(await move({ kind: 'week' })).toEqual({ state: 'done', blocker: null });
    expect(await move({ kind: 'next-event' })).toEqual({ state: 'done', blocker: null });
    await isIdle();
    expect(await twice()).toEqual({ streams: 0, tasks: 0, reminders: 0, notices: 0, plans: 0, parked: 0 });
    // What has happened since is sealed on top of what the earlier release had sealed, although this server counts its transactions anew.
    const unsealed = 'select 1 from event e where not exists (select from sealed_event s where s.event_id = e.id) limit 1';
    await until(async () => (await sql(unsealed)).length === 0 || undefined, 60_000);
    expect(await database.read(councilId, (reading) => verifyLog(reading, database.keys))).toMatchObject({ faults: [], notYetSealed: 0 });
    expect(generation).toBeGreaterThan(1);
  }, 600_000);

  /** How much there is twice, or missing in between. */
  async function twice(): Promise<Record<string, number>> {
    const repeated = (from: string, by: string) => `(select count(*)::int from (select 1 from ${from} group by ${by} having count(*) > 1) doubled)`;
    const [found] = await sql<Record<string, number>>(
      `select (select count(*)::int from (select 1 from event group by stream_type, stream_id having count(*) <> max(sequence)) gaps) as streams,
         ${repeated(`task where state = 'open'`, 'kind, post_id, subject_type, subject_id')} as tasks,
         ${repeated(`event where name in ('TaskReminded', 'TaskEscalated')`, `payload->>'taskId', payload->>'step', payload->>'dueOn'`)} as reminders,
         ${repeated('notice', 'event_id, person_id, channel')} as notices,
         ${repeated(`plan where kind = 'individual-plan'`, 'post_id, person_id, year')} as plans,
         (select count(*)::int from delivery where state = 'parked') as parked`,
    );
    return found!;
  }
});
