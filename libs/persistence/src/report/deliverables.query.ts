import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { MeasureId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A deliverable of the council plan with the measures that show it. */
export interface DeliverableOfYear {
  readonly priority: string | null;
  readonly reference: string;
  readonly title: string;
  readonly deliverable: string;
  readonly lead: string | null;
  /** Its own measures; and those of what serves it directly, however far below, in approved plans. */
  readonly ownMeasures: readonly MeasureId[];
  readonly measuresBelow: readonly MeasureId[];
}

/** What the published council plan of a year set out to do, in the order of the plan. */
export const listDeliverablesOfYear = (reading: Reading, year: FinancialYear): Promise<DeliverableOfYear[]> =>
  reading.query<DeliverableOfYear>(
    `with recursive top as (
       select o.id, o.priority_id, o.reference, o.title, o.deliverable, o.lead_service_id, o.position
       from objective o join council_plan plan on plan.id = o.plan_id and plan.state = 'published'
       where o.council_id = $1 and o.year = $2),
     below as (
       select top.id as top_id, link.child_id as id from top join objective_link link on link.council_id = $1 and link.parent_id = top.id and link.kind = 'direct'
       union
       select below.top_id, link.child_id from below join objective_link link on link.council_id = $1 and link.parent_id = below.id and link.kind = 'direct'),
     shown_below as (
       select below.top_id, m.measure_id from below join objective o on o.id = below.id and o.level <> 'individual'
       join plan on plan.id = o.plan_id and plan.state = 'approved' join objective_measure m on m.objective_id = o.id)
     select priority.title as priority, top.reference, top.title, coalesce(top.deliverable, '') as deliverable, service.name as lead,
            array(select m.measure_id::text from objective_measure m where m.objective_id = top.id order by 1) as "ownMeasures",
            array(select distinct s.measure_id::text from shown_below s where s.top_id = top.id order by 1) as "measuresBelow"
     from top left join priority on priority.id = top.priority_id left join service on service.id = top.lead_service_id
     order by priority.position nulls last, top.position, top.reference`,
    [reading.council.id, year],
  );
