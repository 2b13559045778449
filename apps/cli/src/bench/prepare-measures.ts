import { scorecardDimensions } from '@golden-thread/domain/measure';
import type { BenchCouncil } from './bench-council';

/** As many as a large council reports on. */
const measuresPerService = 6;
const groups = Object.entries(scorecardDimensions).flatMap(([dimension, { groups: names }]) => names.map((group) => ({ dimension, group })));

/** Measures of every service with their targets and two years of quarterly figures, for the scorecard. Answers how many measures. */
export async function prepareMeasures({ owner, councilId, organisation }: BenchCouncil): Promise<number> {
  const measures = organisation.services.flatMap(({ id, headPostId, code }) =>
    Array.from({ length: measuresPerService }, (_, index) => ({
      ref: `${code}-${index}`, serviceId: id, headPostId, ...groups[(index * 7 + code.length) % groups.length]!,
    })),
  );
  await owner.query(
    `with made as (
       insert into measure (id, council_id, ref, title, kind, unit, decimals, polarity, frequency, cumulative, formula, multiplier, tolerance_basis,
         tolerance_green, tolerance_amber, tolerance_edge, zero_target, dimension, sub_group, service_id, owner_post_id, verifier_post_id, register)
       select gen_random_uuid(), $1, m.ref, 'Answered in time, ' || m.ref, 'local', '%', 1, 'maximise', 'quarterly', false, 'value', 1, 'percent',
         0, 5, 'better', 'aim', m.dimension, m."group", m."serviceId", m."headPostId", m."headPostId", '{}'
       from jsonb_to_recordset($2) as m(ref text, dimension text, "group" text, "serviceId" uuid, "headPostId" uuid) returning id),
     periods as (
       select year, quarter, year || '-Q' || quarter as period, (make_date(year, 4, 1) + make_interval(months => 3 * quarter) - interval '1 day')::date as ends_on
       from generate_series(2024, 2025) year, generate_series(1, 4) quarter),
     targets as (
       insert into measure_target (council_id, measure_id, period, target) select $1, id, period, 80 from made, periods)
     insert into measure_value (council_id, measure_id, period, version, ends_on, current, value, data_status, commentary, state, entered_by, entered_at, source)
     select $1, id, period, 1, ends_on, true, 70 + (hashtext(id::text || period) & 15), 'final', 'As expected.', 'verified', '{}', now(), 'bench'
     from made, periods`,
    [councilId, JSON.stringify(measures)],
  );
  return measures.length;
}
