import { addCouncilPlanObjective } from '@golden-thread/application/plan/change-council-plan-objective';
import { draftCouncilPlan } from '@golden-thread/application/plan/draft-council-plan';
import { publishCouncilPlan } from '@golden-thread/application/plan/publish-council-plan';
import { draftYear, publishYear } from '@golden-thread/application/timetable/draft-year';
import { scorecardDimensions } from '@golden-thread/domain/measure/measure';
import { unitPlanId } from '@golden-thread/persistence/plan/plans';
import type { BenchCouncil } from './bench-council';

/** The year that is measured. */
export const benchYear = '2026/27';

/**
 * A year under way on the day before people are asked for their objectives: timetable and council plan published through their use
 * cases, so that the real workflows wait for the window; the plans of services and units agreed, by set, as nobody measures that.
 */
export async function prepareYear(bench: BenchCouncil): Promise<void> {
  const { database, cast, organisation } = bench;
  const officer = await bench.as('Policy Officer');
  const year = benchYear;
  const submission = undefined;
  await cast.expectAccepted(draftYear(database, officer, { year }));
  await cast.expectAccepted(publishYear(database, officer, { year, minute: 'Management team, item 4' }));
  const { id: planId } = await cast.expectAccepted(draftCouncilPlan(database, officer, { year, title: 'Council plan', submission }));
  const objective = { title: 'Better services', deliverable: 'All reviewed', endOfPlanResult: 'Fewer complaints', priorityId: null };
  await cast.expectAccepted(addCouncilPlanObjective(database, officer, { ...objective, planId, leadServiceId: organisation.services[0]!.id, submission }));
  await cast.expectAccepted(publishCouncilPlan(database, officer, { planId, submission }));
  await cast.waitUntilIdle();
  await agreePlansOfParts(bench);
}

async function agreePlansOfParts({ owner, councilId, organisation }: BenchCouncil): Promise<void> {
  const serviceOf = new Map(organisation.services.map(({ id, headPostId }) => [id, headPostId]));
  const units = organisation.units.map(({ id, parentId, headPostId }) => ({
    planId: unitPlanId(id, benchYear), unitId: id, author: headPostId, decider: serviceOf.get(parentId!) ?? null,
  }));
  await owner.query(`update plan set state = 'approved', decided_on = '2026-03-31' where council_id = $1 and kind = 'service-plan'`, [councilId]);
  await owner.query(`update task set state = 'done', closed_at = now() where council_id = $1 and state = 'open' and kind = 'write-service-plan'`, [councilId]);
  await owner.query(
    `with plans as (
       insert into plan (id, council_id, kind, year, state, unit_id, author_post_id, decider_post_id, author_ids, opened_on, decided_on)
       select u."planId", $1, 'unit-plan', $2, 'approved', u."unitId", u.author, u.decider, '{}', '2026-03-31', '2026-03-31'
       from jsonb_to_recordset($3) as u("planId" uuid, "unitId" uuid, author uuid, decider uuid) returning id),
     objectives as (
       insert into objective (id, council_id, plan_id, level, year, reference, title, position)
       select gen_random_uuid(), $1, id, 'unit', $2, 'U-' || row_number() over (), 'Answer within five days', 1 from plans returning id)
     insert into objective_link (council_id, child_id, parent_id, kind)
     select $1, objectives.id, council.id, 'direct' from objectives, objective council where council.council_id = $1 and council.level = 'council'`,
    [councilId, benchYear, JSON.stringify(units)],
  );
  await owner.query('analyze');
}

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
