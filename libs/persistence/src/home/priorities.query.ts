import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A priority of the council with the measures that show it. */
export interface PriorityWithMeasures {
  readonly title: string;
  readonly measureIds: readonly MeasureId[];
}

/**
 * Which measures show which priority in a year: those of an objective that leads up to it, directly or through others. Of what is published
 * and approved alone, which everybody reads; drafts show nothing yet.
 */
export const listPrioritiesWithMeasures = (reading: Reading, year: FinancialYear): Promise<PriorityWithMeasures[]> =>
  reading.query<PriorityWithMeasures>(
    `with recursive shown as (
       select objective.id, objective_measure.measure_id
       from objective join objective_measure on objective_measure.objective_id = objective.id
       where objective.council_id = $1 and objective.year = $2 and objective.level <> 'individual'
         and (objective.plan_id in (select id from council_plan where council_id = $1 and state = 'published')
           or objective.plan_id in (select id from plan where council_id = $1 and year = $2 and state = 'approved' and kind <> 'individual-plan'))
       union
       select link.parent_id, shown.measure_id from shown join objective_link link on link.council_id = $1 and link.child_id = shown.id)
     select priority.title, array(
         select distinct shown.measure_id::text from shown
         join objective on objective.id = shown.id join council_plan plan on plan.id = objective.plan_id and plan.state = 'published'
         where objective.priority_id = priority.id) as "measureIds"
     from priority where priority.council_id = $1
       and exists (select 1 from objective where objective.priority_id = priority.id and objective.council_id = $1 and objective.year = $2)
     order by priority.position`,
    [reading.council.id, year],
  );
