import { outboxMessagesOf } from '@golden-thread/application/events/events';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { verifyLog } from '@golden-thread/persistence/event-log/verify-log';
import { OutboxNotifier } from '@golden-thread/persistence/outbox/commit-notifications';
import { RecordKeys } from '@golden-thread/persistence/event-log/record-keys';
import { readKeyFile } from '@golden-thread/process/key-file';
import { type Database, openDatabase } from '@golden-thread/persistence/unit-of-work/database';
import { Client } from 'pg';
import { toTheEndOfJune } from '../../apps/cli/src/story/acts/story';
import { liveTheActs } from '../../apps/cli/src/story/live-the-acts';
import { testStack } from '../stack/test-stack';

const watching = { act: () => undefined, moving: () => undefined, lived: () => undefined };

/**
 * The example council's whole year on the running stack: lived to 12 February by the first start, and from there to the end of June
 * by the same use cases, workflows and clock.
 */
describe('a whole year', () => {
  let database: Database;
  let owner: Client;
  let bell: OutboxNotifier;
  let councilId: CouncilId;
  const counted = async (sql: string): Promise<Record<string, number>> => {
    const { rows } = await owner.query<{ what: string; times: string }>(sql, [councilId]);
    return Object.fromEntries(rows.map(({ what, times }) => [what, Number(times)]));
  };

  beforeAll(async () => {
    const stack = testStack();
    owner = new Client({ connectionString: stack.DATABASE_URL });
    await owner.connect();
    councilId = (await owner.query<{ id: CouncilId }>('select id from council')).rows[0]!.id;
    bell = new OutboxNotifier(stack.DATABASE_APP_URL);
    database = await openDatabase({ url: stack.DATABASE_APP_URL, applicationName: 'year-spec', keys: new RecordKeys(readKeyFile(stack.RECORD_KEYS_FILE)) }, outboxMessagesOf, { notifyOutbox: bell.notify });
    await liveTheActs(database, councilId, toTheEndOfJune, watching);
  }, 300_000);
  afterAll(async () => {
    await database.close();
    await bell.close();
    await owner.end();
  });

  it('has four rounds, each reviewed, with every exception decided', async () => {
    const rounds = await counted(
      `select r.quarter::text as what, count(e.id) filter (where e.decision is null) as times from round r
       left join exception_case e on e.round_id = r.id where r.council_id = $1 and r.year = '2026/27' group by r.quarter`,
    );
    expect(rounds).toEqual({ 1: 0, 2: 0, 3: 0, 4: 0 });
  });

  it('has two reports, both published after both challenges, as they were approved', async () => {
    const events = await counted(
      `select name as what, count(*) as times from event where council_id = $1 and name like 'Report%' group by name`,
    );
    expect(events).toMatchObject({ ReportComposed: 2, ReportPublished: 2 });
  });

  it('ends the year when its annual report is out, while the next year is open', async () => {
    const years = await owner.query<{ year: string; state: string }>('select year, state from performance_year where council_id = $1 order by year', [councilId]);
    expect(years.rows).toEqual([{ year: '2026/27', state: 'ended' }, { year: '2027/28', state: 'running' }]);
  });

  it('has forty-eight service reviews, all signed off but the one that Housing missed', async () => {
    const reviews = await counted(
      `select v.state as what, count(*) as times from service_review v join round r on r.id = v.round_id where v.council_id = $1 group by v.state`,
    );
    expect(reviews).toEqual({ 'signed-off': 47, missed: 1 });
  });

  it('leaves no task of the year open and both recovery plans closed by their panels', async () => {
    const closed = await counted(`select state as what, count(*) as times from recovery_plan where council_id = $1 group by state`);
    expect(closed).toEqual({ 'relapse-watch': 2 });
    const open = await owner.query(`select kind, subject_label from task where council_id = $1 and state = 'open'`, [councilId]);
    expect(open.rows).toEqual([]);
  });

  it('has lost nothing and doubled nothing', async () => {
    const { rows } = await owner.query(
      `select stream_type, stream_id from event where council_id = $1 group by stream_type, stream_id having count(*) <> max(sequence)`, [councilId],
    );
    expect(rows).toEqual([]);
    expect((await owner.query('select 1 from delivery where council_id = $1 and state = $2', [councilId, 'parked'])).rows).toEqual([]);
    expect(await database.read(councilId, (reading) => verifyLog(reading, database.keys))).toMatchObject({ faults: [] });
  });
});
