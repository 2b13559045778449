import type { Reading } from '../unit-of-work/reading';
import type { PlanKept } from './plan-kept';

/** An objective that one in a plan may be said to serve. */
export interface ObjectiveAbove {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly level: 'council' | 'service' | 'unit';
}

/**
 * The objectives above a plan: the council plan's for all; for a unit also its service's; for a person also those of the unit and
 * service their post lies in. The nearest first.
 */
export const listObjectivesAbove = (reading: Reading, plan: PlanKept): Promise<ObjectiveAbove[]> =>
  reading.query(
    `with place as (
       select coalesce(unit.service_id, post.service_id) as service_id, post.unit_id
       from plan left join unit on unit.id = plan.unit_id left join post on post.id = plan.post_id where plan.council_id = $1 and plan.id = $2)
     select o.id, o.reference, o.title, o.level from objective o left join plan p on p.id = o.plan_id, place
     where o.council_id = $1 and o.year = $3 and (
       o.level = 'council'
       or (o.level = 'service' and $4 <> 'service-plan' and p.service_id = place.service_id)
       or (o.level = 'unit' and $4 = 'individual-plan' and p.unit_id = place.unit_id))
     order by case o.level when 'unit' then 1 when 'service' then 2 else 3 end, o.position, o.reference`,
    [reading.council.id, plan.id, plan.year, plan.kind],
  );
