import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** Something a service has to deliver in a year. */
export interface ServiceAction {
  readonly id: string;
  readonly title: string;
}

/**
 * What a service reports progress on: the deliverables of the published council plan that it leads, and the objectives of its own
 * approved service plan; in the order of the plans.
 */
export async function listServiceActions(reading: Reading, of: { year: FinancialYear; serviceId: string }): Promise<ServiceAction[]> {
  return reading.query<ServiceAction>(
    `select o.id, o.reference || ' ' || coalesce(case when o.level = 'council' then o.deliverable end, o.title) as title
     from objective o left join council_plan c on c.id = o.plan_id left join plan p on p.id = o.plan_id
     where o.year = $1 and (
       (o.level = 'council' and o.lead_service_id = $2 and c.state = 'published')
       or (o.level = 'service' and p.service_id = $2 and p.state = 'approved'))
     order by case o.level when 'council' then 1 else 2 end, o.position, o.reference`,
    [of.year, of.serviceId],
  );
}
