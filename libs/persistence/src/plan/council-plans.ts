import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { CouncilPlan } from '@golden-thread/domain/plan/council-plan';
import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import type { CouncilPlanId, ObjectiveId, PriorityId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A council plan as it is kept. */
export interface CouncilPlanRecord extends CouncilPlan {
  readonly publishedOn: CalendarDate | null;
  /** The council’s own type, as it stood when the draft was begun; null: it is as council plans always were. */
  readonly type: PlanType | null;
}

const columns = `id, title, year, state, version, type, published_on as "publishedOn"`;

export async function findCouncilPlan(finding: Finding, id: CouncilPlanId): Promise<CouncilPlanRecord | undefined> {
  const [found] = await finding.query<CouncilPlanRecord>(`select ${columns} from council_plan where council_id = $1 and id = $2`, [finding.council.id, id]);
  return found;
}

/** A council plan held for an act on it. */
export const councilPlanToChange: Loadable<CouncilPlanRecord, CouncilPlanId> = { type: 'council-plan', table: 'council_plan', reference: null, find: findCouncilPlan };

export async function findCouncilPlanOfYear(reading: Reading, year: FinancialYear): Promise<CouncilPlanRecord | undefined> {
  const [found] = await reading.query<CouncilPlanRecord>(`select ${columns} from council_plan where council_id = $1 and year = $2`, [reading.council.id, year]);
  return found;
}

export async function saveCouncilPlan(work: UnitOfWork, plan: CouncilPlanRecord): Promise<void> {
  await work.query(
    `insert into council_plan (id, council_id, year, title, state, published_on, version, type) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set title = excluded.title, state = excluded.state, published_on = excluded.published_on, version = excluded.version`,
    [plan.id, work.council.id, plan.year, plan.title, plan.state, plan.publishedOn, plan.version, plan.type && JSON.stringify(plan.type)],
  );
}

/** An objective of the council plan as its page shows it. */
export interface CouncilPlanObjectiveSummary {
  readonly id: ObjectiveId;
  readonly reference: string;
  readonly title: string;
  readonly deliverable: string;
  readonly endOfPlanResult: string;
  readonly priorityId: PriorityId | null;
  readonly priority: string | null;
  readonly aim: string | null;
  readonly leadServiceId: ServiceId | null;
  readonly leadService: string | null;
  /** How many objectives of services serve it. */
  readonly servedBy: number;
}

export interface CouncilPlanView extends CouncilPlanRecord {
  readonly objectives: readonly CouncilPlanObjectiveSummary[];
  readonly priorities: readonly { readonly id: PriorityId; readonly title: string }[];
  readonly services: readonly { readonly id: ServiceId; readonly name: string }[];
}

/** A council plan with its objectives in the order of priorities, and what a new objective can be given. */
export async function findCouncilPlanView(reading: Reading, id: CouncilPlanId): Promise<CouncilPlanView | undefined> {
  const plan = await findCouncilPlan(reading, id);
  if (!plan) return undefined;
  const council = reading.council.id;
  const objectives = await reading.query<CouncilPlanObjectiveSummary>(
    `select o.id, o.reference, o.title, coalesce(o.deliverable, '') as deliverable, coalesce(o.end_of_plan_result, '') as "endOfPlanResult",
       o.priority_id as "priorityId", priority.title as priority, aim.title as aim, o.lead_service_id as "leadServiceId", service.name as "leadService",
       (select count(*)::int from objective_link l where l.council_id = $1 and l.parent_id = o.id) as "servedBy"
     from objective o left join priority on priority.id = o.priority_id left join aim on aim.id = priority.aim_id
     left join service on service.id = o.lead_service_id
     where o.council_id = $1 and o.plan_id = $2 order by priority.position nulls last, o.position, o.reference`,
    [council, id],
  );
  return {
    ...plan,
    objectives,
    priorities: await reading.query('select id, title from priority where council_id = $1 order by position', [council]),
    services: await reading.query('select id, name from service where council_id = $1 and closed_on is null order by name', [council]),
  };
}

/** The years that have a council plan or a timetable, latest first. */
export async function listYearsOfPlans(reading: Reading): Promise<readonly { readonly year: FinancialYear; readonly id: CouncilPlanId }[]> {
  return reading.query('select year, id from council_plan where council_id = $1 order by year desc', [reading.council.id]);
}
