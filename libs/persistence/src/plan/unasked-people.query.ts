import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { AppraisalRoundId, PlanId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';
import { outsideServices, unaskedHolders } from './appraisal-rounds';

/** The people of a unit, or (unit null) those in none of a service's units, who have not been asked for their objectives of a year. */
export interface UnaskedPeople {
  readonly unitId: UnitId | null;
  /** How many of them are in their post today. */
  readonly people: number;
  /** The first day of the next one who has been appointed and has not begun. */
  readonly nextOn: CalendarDate | null;
}

/** Who in a service has yet to be asked for objectives, part by part. */
export const listUnaskedPeople = (reading: Reading, { serviceId, year }: { readonly serviceId: ServiceId; readonly year: FinancialYear }): Promise<UnaskedPeople[]> =>
  reading.query<UnaskedPeople>(
    `select post.unit_id as "unitId", count(distinct (h.post_id, h.person_id)) filter (where h.starts_on <= $3)::int as people,
       min(h.starts_on) filter (where h.starts_on > $3) as "nextOn"
     from holding h join post on post.id = h.post_id left join unit on unit.id = post.unit_id
       cross join (select $3::date as day, $4::text as year) asking
     where h.council_id = $1 and coalesce(unit.service_id, post.service_id) = $2 and ${unaskedHolders}
     group by post.unit_id`,
    [reading.council.id, serviceId, reading.today, year],
  );

/** The objectives in a service that were asked for after the appraisal window had closed and are not agreed. */
export async function listLateStartersPlanIds(
  reading: Reading,
  { serviceId, year, roundId }: { readonly serviceId: ServiceId; readonly year: FinancialYear; readonly roundId: AppraisalRoundId },
): Promise<readonly PlanId[]> {
  const rows = await reading.query<{ id: PlanId }>(
    `select plan.id from plan join appraisal_round r on r.id = plan.above_id and r.closed_on is not null and plan.opened_on >= r.closed_on
       join post on post.id = plan.post_id left join unit on unit.id = post.unit_id
     where plan.council_id = $1 and plan.year = $2 and plan.kind = 'individual-plan' and plan.above_id = $3 and plan.state <> 'approved'
       and coalesce(unit.service_id, post.service_id) = $4 order by plan.id`,
    [reading.council.id, year, roundId, serviceId],
  );
  return rows.map(({ id }) => id);
}

/** Who outside services has yet to be asked for objectives of a year. */
export async function findUnaskedOutsideServices(reading: Reading, year: FinancialYear): Promise<Omit<UnaskedPeople, 'unitId'>> {
  const [found] = await reading.query<Omit<UnaskedPeople, 'unitId'>>(
    `select count(distinct (h.post_id, h.person_id)) filter (where h.starts_on <= $2)::int as people, min(h.starts_on) filter (where h.starts_on > $2) as "nextOn"
     from holding h join post on post.id = h.post_id cross join (select $2::date as day, $3::text as year) asking
     where h.council_id = $1 and ${outsideServices} and ${unaskedHolders}`,
    [reading.council.id, reading.today, year],
  );
  return found!;
}

/**
 * The people's objectives of a year that no round reminds of and no service's year: of those outside services; and those that were agreed once their round had closed,
 * and are taken up again.
 */
export async function listObjectivesOfYearOpen(reading: Reading, year: FinancialYear): Promise<readonly PlanId[]> {
  const rows = await reading.query<{ id: PlanId }>(
    `select plan.id from plan left join appraisal_round r on r.id = plan.above_id
     where plan.council_id = $1 and plan.year = $2 and plan.kind = 'individual-plan' and plan.opened_on is not null and plan.state <> 'approved'
       and (plan.above_id is null or (r.closed_on is not null and plan.opened_on < r.closed_on and plan.decided_on >= r.closed_on)) order by plan.id`,
    [reading.council.id, year],
  );
  return rows.map(({ id }) => id);
}
