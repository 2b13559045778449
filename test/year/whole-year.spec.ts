import { verifyLog } from '@golden-thread/persistence/event-log/verify-log';
import { readLatency, readLatePapers } from '@golden-thread/application/review/read-latency';
import { Cast } from '../../apps/cli/src/story/cast';
import { type LivedCouncil, liveToJune } from '../stack/lived-to-june';

/**
 * The example council's whole year on the running stack: lived to 12 February by the first start, and from there to the end of June
 * by the same use cases, workflows and clock.
 */
describe('a whole year', () => {
  let lived: LivedCouncil;
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

  it('has September’s Cabinet moved by democratic services, and what goes with it proposed to the policy officer and applied by her', async () => {
    const { rows } = await lived.owner.query<{ name: string; by: string; says: string }>(
      `select e.name, p.name as by, coalesce(e.payload->'meetings'->>0, e.payload->'edit'->>'kind', e.payload->>'to') as says from event e join person p on p.id = e.actor_id
       where e.council_id = $1 and e.name in ('MeetingMoved', 'DatesToRecalculate', 'TimetableChanged') and e.occurred_at between '2026-09-21' and '2026-09-23' order by e.recorded_at, e.sequence`,
      [lived.councilId],
    );
    const clerk = rows[0]!.by;
    expect(clerk).not.toBe('Amara Nwosu');
    expect(rows.map(({ name, by, says }) => [name, by, says])).toEqual([
      ['MeetingMoved', clerk, '2026-12-03'], ['DatesToRecalculate', clerk, 'Cabinet of 26 Nov 2026 moved to 3 Dec 2026'], ['TimetableChanged', 'Amara Nwosu', 'refresh'],
    ]);
    const { rows: previews } = await lived.owner.query<{ made: string; applied: boolean }>(
      `select p.name as made, v.applied_at is not null as applied from timetable_preview v join person p on p.id = v.made_by where v.council_id = $1 and v.made_at::date = '2026-09-21'`, [lived.councilId],
    );
    expect(previews).toEqual([{ made: clerk, applied: true }]);
  });

  it('holds two rehearsals of 2027/28 side by side, which differ in when papers make their agendas', async () => {
    const { rows } = await lived.owner.query<{ name: string; state: string; late: number }>(
      `select name, state, (select coalesce(sum((paper->>'daysLate')::int), 0)::int from jsonb_array_elements(report->'papers') paper) as late
       from rehearsal where council_id = $1 and year = '2027/28' order by asked_at`,
      [lived.councilId],
    );
    expect(rows.map(({ name, state }) => [name, state])).toEqual([['As late as last year', 'done'], ['Exception reports a fortnight late', 'done']]);
    expect(rows[1]!.late).toBeGreaterThan(rows[0]!.late);
  });

  it('has a November in which a clearance came late, the paper went out as supplementary, and the clock of how long figures take says so', async () => {
    const amara = await new Cast(lived.database, lived.councilId, 'whole-year', null).as('Amara Nwosu');
    const late = await readLatePapers(lived.database, amara);
    if (!late.ok) throw new Error(late.refusal.code);
    expect(late.value).toContainEqual(expect.objectContaining({ step: expect.stringContaining('cleared by legal services'), dueOn: '2026-11-12', givenOn: '2026-11-26', how: 'As a supplementary paper' }));
    const latency = await readLatency(lived.database, amara);
    if (!latency.ok) throw new Error(latency.refusal.code);
    const second = latency.value.find(({ year, quarter }) => year === '2026/27' && quarter === 2)!;
    expect(second.actual.reached.members! > second.planned.reached['corporate-review']!).toBe(true);
    expect(Object.values(second.actual.reached).every((on) => on !== null)).toBe(true);
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
