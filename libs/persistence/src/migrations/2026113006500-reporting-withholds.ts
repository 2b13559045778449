import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What says whether the policy team asks something about a figure: read by the reporting view's owner alone, whose login's council it is. */
const tablesRead = ['stage_return', 'stage_ask', 'stage', 'performance_year'];

/** As the rule of the day has it (`openQueries`): a figure of the quarter about which a policy check of a year that runs asks something that is not answered. */
const isQueried = `
  select from stage_return r join stage_ask a on a.council_id = r.council_id and a.stage_id = r.stage_id and a.version = r.ask_version
    join performance_year y on y.id = r.year_id and y.state = 'running'
    join stage answering on answering.year_id = y.id and answering.key = replace(a.stage_key, 'policy-check', 'policy-answers') and answering.state <> 'passed'
    cross join lateral (select (make_date(left(y.year, 4)::int, 1, 1) + make_interval(months => 3 * substring(a.stage_key from 2 for 1)::int))::date as starts_on) quarter
    cross join lateral jsonb_array_elements(r.measures) with ordinality as one(measure, place)
  where a.stage_key ~ '^q[1-4][.]policy-check$' and r.state in ('submitted', 'completed') and btrim(coalesce(r.answers->>('query_' || one.place), '')) <> ''
    and (one.measure->>'id')::uuid = v.measure_id and v.ends_on between quarter.starts_on and (quarter.starts_on + interval '3 months - 1 day')::date
    and not exists (
      select from stage_return g where g.council_id = r.council_id and g.stage_id = answering.id and g.state in ('completed', 'withdrawn')
        and g.measures @> jsonb_build_array(jsonb_build_object('id', one.measure->'id')))`;

/** A figure that scorecards withhold, because the policy team asks about it, is no row of the reporting view either until that is answered. */
export class ReportingWithholds2026113006500 implements MigrationInterface {
  name = 'ReportingWithholds2026113006500';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tablesRead) {
      await runner.query(`create policy reporting on ${table} to golden_thread_reporting using (council_id = (select reporting.council_of_login())) with check (council_id = (select reporting.council_of_login()))`);
    }
    await runner.query(`grant select on ${tablesRead.join(', ')} to golden_thread_reporting`);
    const [{ definition }] = (await runner.query(`select pg_get_viewdef('reporting.figures'::regclass) as definition`)) as [{ definition: string }];
    await runner.query(`create or replace view reporting.figures as ${definition.trim().replace(/;$/, '')} and not exists (${isQueried})`);
    await runner.query(`comment on view reporting.figures is 'Figures that a second person has verified, or that came verified from before the council’s first year here; the newest version of each, and none about which the policy team waits for an answer.'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
