import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { UnitWithPlan } from '@golden-thread/domain/plan';
import type { Reading } from '../unit-of-work/reading';

/** The open units of a service, or of a whole directorate, each with where its plan for a year stands. */
export const listUnitsWithPlans = (
  reading: Reading,
  within: { readonly serviceId: string } | { readonly directorateId: string },
  year: FinancialYear,
): Promise<UnitWithPlan[]> =>
  reading.query<UnitWithPlan>(
    `select unit.id as "unitId", unit.name, case when plan.opened_on is null then null else plan.state end as plan,
       plan.people_opened_on is not null as opened
     from unit join service on service.id = unit.service_id
     left join plan on plan.council_id = unit.council_id and plan.unit_id = unit.id and plan.year = $2 and plan.kind = 'unit-plan'
     where unit.council_id = $1 and $3 in (unit.service_id, service.directorate_id) and unit.closed_on is null order by unit.name, unit.id`,
    [reading.council.id, year, 'serviceId' in within ? within.serviceId : within.directorateId],
  );
