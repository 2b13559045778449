/** Figures about which the policy team has asked something that nobody has answered yet: they are shown once it is answered. */

import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/**
 * In SQL: the measures, with the first and the last day of the quarter, about which a policy check (known by the key of its stage, as the shipped addition has it) of a year that runs
 * asks something, and the answer is not complete. A year whose timetable has no stage for the answers withholds nothing: nobody would be asked for them. A figure is asked about where its period, whether a month, a
 * quarter, a half or the year, ends in that quarter.
 */
export const openQueries = `
  select (one.measure->>'id')::uuid as measure_id, quarter.starts_on, (quarter.starts_on + interval '3 months - 1 day')::date as ends_on
  from stage_return r join stage_ask a on a.council_id = r.council_id and a.stage_id = r.stage_id and a.version = r.ask_version
    join performance_year y on y.id = r.year_id and y.state = 'running'
    join stage answering on answering.year_id = y.id and answering.key = replace(a.stage_key, 'policy-check', 'policy-answers') and answering.state <> 'passed'
    cross join lateral (select (make_date(left(y.year, 4)::int, 1, 1) + make_interval(months => 3 * substring(a.stage_key from 2 for 1)::int))::date as starts_on) quarter
    cross join lateral jsonb_array_elements(r.measures) with ordinality as one(measure, place)
  where a.stage_key ~ '^q[1-4][.]policy-check$' and r.state in ('submitted', 'completed') and btrim(coalesce(r.answers->>('query_' || one.place), '')) <> ''
    and not exists (
      select from stage_return g where g.council_id = r.council_id and g.stage_id = answering.id and g.state in ('completed', 'withdrawn')
        and g.measures @> jsonb_build_array(jsonb_build_object('id', one.measure->'id')))`;

/** In SQL: whatever of the returns of policy checks and their answers may open or answer a query, as one value that changes with it. */
export const queriesRevision = `
  (select md5(string_agg(r.id::text || r.version, '' order by r.id)) from stage_return r join stage s on s.id = r.stage_id
   where r.council_id = $1 and s.key ~ '^q[1-4][.](policy-check|policy-answers)$')`;

/** The measures about which something is asked that is not answered. */
export async function listQueriedMeasures(reading: Reading): Promise<ReadonlySet<MeasureId>> {
  const found = await reading.query<{ measureId: MeasureId }>(`select distinct measure_id as "measureId" from (${openQueries}) open`);
  return new Set(found.map(({ measureId }) => measureId));
}
