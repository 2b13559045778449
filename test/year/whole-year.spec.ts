import { verifyLog } from '@golden-thread/persistence/event-log/verify-log';
import { type LivedToJune, liveToJune } from '../stack/lived-to-june';

/**
 * The example council's whole year on the running stack: lived to 12 February by the first start, and from there to the end of June
 * by the same use cases, workflows and clock.
 */
describe('a whole year', () => {
  let lived: LivedToJune;
  const counted = async (sql: string): Promise<Record<string, number>> => {
    const { rows } = await lived.owner.query<{ what: string; times: string }>(sql, [lived.councilId]);
    return Object.fromEntries(rows.map(({ what, times }) => [what, Number(times)]));
  };

  beforeAll(async () => {
    lived = await liveToJune();
  }, 300_000);
  afterAll(() => lived.close());

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
    const years = await lived.owner.query<{ year: string; state: string }>('select year, state from performance_year where council_id = $1 order by year', [lived.councilId]);
    expect(years.rows).toEqual([{ year: '2026/27', state: 'ended' }, { year: '2027/28', state: 'running' }]);
  });

  it('has a review of every service in each quarter, eleven once two have merged, all signed off but the one that Housing missed', async () => {
    const reviews = await counted(
      `select v.state as what, count(*) as times from service_review v join round r on r.id = v.round_id where v.council_id = $1 group by v.state`,
    );
    expect(reviews).toEqual({ 'signed-off': 46, missed: 1 });
  });

  it('has two services merged on their day, with what is open in the one that goes on and what was settled under the old name', async () => {
    const of = (table: string, which: string) => counted(`select s.code as what, count(*) as times from ${table} x join service s on s.id = x.service_id where x.council_id = $1 and ${which} group by s.code`);
    expect(await of('measure', `x.ref like 'REV%'`)).toEqual({ FIN: 5 });
    expect(await of('unit', `x.code like 'REV-%'`)).toEqual({ FIN: 2 });
    expect(await of('service_review', `s.code = 'REV'`)).toEqual({ REV: 3 });
    expect(await counted(`select name as what, count(*) as times from event where council_id = $1 and name in ('ReorganisationPlanned', 'ServicesReorganised') group by name`)).toEqual({ ReorganisationPlanned: 1, ServicesReorganised: 1 });
  });

  it('leaves no task of the year open and both recovery plans closed by their panels', async () => {
    const closed = await counted(`select state as what, count(*) as times from recovery_plan where council_id = $1 group by state`);
    expect(closed).toEqual({ 'relapse-watch': 2 });
    // What is due later, such as the next review of a strategy, is of a later year; so are the objectives that directors are asked for from April on.
    const open = await lived.owner.query(`select kind, subject_label from task where council_id = $1 and state = 'open' and (due_on is null or due_on <= '2027-06-30')
      and not exists (select from plan where plan.id = task.subject_id and plan.year = '2027/28')`, [lived.councilId]);
    expect(open.rows).toEqual([]);
  });

  it('has lost nothing and doubled nothing', async () => {
    const { rows } = await lived.owner.query(
      `select stream_type, stream_id from event where council_id = $1 group by stream_type, stream_id having count(*) <> max(sequence)`, [lived.councilId],
    );
    expect(rows).toEqual([]);
    expect((await lived.owner.query('select 1 from delivery where council_id = $1 and state = $2', [lived.councilId, 'parked'])).rows).toEqual([]);
    expect(await lived.database.read(lived.councilId, (reading) => verifyLog(reading, lived.database.keys))).toMatchObject({ faults: [] });
  });
});
