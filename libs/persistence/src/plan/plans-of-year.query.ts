import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PlanState } from '@golden-thread/domain/plan/plan';
import type { PlanId } from '@golden-thread/domain/shared/id';
import { readingOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A service's line in the list of a year's plans. */
export interface ServicePlanSummary {
  /** Null where there is none, or it is not the asker's to open: where it stands is everybody's to know. */
  readonly planId: PlanId | null;
  readonly service: string;
  readonly directorate: string;
  readonly state: PlanState | null;
  /** Of the task that waits: to write it or to decide it. */
  readonly dueOn: CalendarDate | null;
  readonly returned: boolean;
  readonly units: number;
  readonly unitsApproved: number;
  readonly peopleAsked: number;
  readonly peopleAgreed: number;
}

/** Every open service with where its plan, its units' plans and its people's objectives stand; people as counts only. */
export const listServicePlansOfYear = (reading: Reading, actor: Actor, year: FinancialYear): Promise<ServicePlanSummary[]> =>
  reading.query(
    `select (select a.id from reading_access('service-plan', $3, $4, $5) a where a.id = plan.id) as "planId", service.name as service, directorate.name as directorate,
       case when plan.opened_on is null then null else plan.state end as state, plan.return_reason is not null as returned,
       (select min(due_on) from task where task.council_id = $1 and task.subject_type = 'service-plan' and task.subject_id = plan.id and task.state = 'open') as "dueOn",
       (select count(*)::int from unit where unit.service_id = service.id and unit.closed_on is null) as units,
       (select count(*)::int from plan u where u.council_id = $1 and u.above_id = plan.id and u.kind = 'unit-plan' and u.state = 'approved') as "unitsApproved",
       people.asked as "peopleAsked", people.agreed as "peopleAgreed"
     from service join directorate on directorate.id = service.directorate_id
     left join plan on plan.council_id = $1 and plan.service_id = service.id and plan.year = $2 and plan.kind = 'service-plan'
     cross join lateral (
       select count(*)::int as asked, count(*) filter (where p.state = 'approved')::int as agreed
       from plan p join post on post.id = p.post_id
       where p.council_id = $1 and p.year = $2 and p.kind = 'individual-plan' and p.opened_on is not null and post.service_id = service.id) people
     where service.council_id = $1 and service.closed_on is null order by directorate.code, service.code`,
    [reading.council.id, year, ...readingOf(actor, 'service-plan'), reading.today],
  );
