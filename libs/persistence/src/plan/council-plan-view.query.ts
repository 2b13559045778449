import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';
import { type CouncilPlanKept, findCouncilPlan } from './council-plans';

/** An objective of the council plan as its page shows it. */
export interface CouncilPlanObjectiveLine {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly deliverable: string;
  readonly endOfPlanResult: string;
  readonly priorityId: string | null;
  readonly priority: string | null;
  readonly aim: string | null;
  readonly leadServiceId: string | null;
  readonly leadService: string | null;
  /** How many objectives of services serve it. */
  readonly servedBy: number;
}

export interface CouncilPlanView extends CouncilPlanKept {
  readonly objectives: readonly CouncilPlanObjectiveLine[];
  readonly priorities: readonly { readonly id: string; readonly title: string }[];
  readonly services: readonly { readonly id: string; readonly name: string }[];
}

/** A council plan with its objectives in the order of priorities, and what a new objective can be given. */
export async function findCouncilPlanView(reading: Reading, id: string): Promise<CouncilPlanView | undefined> {
  const plan = await findCouncilPlan(reading, id);
  if (!plan) return undefined;
  const council = reading.council.id;
  const objectives = await reading.query<CouncilPlanObjectiveLine>(
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
export async function listYearsOfPlans(reading: Reading): Promise<readonly { readonly year: FinancialYear; readonly id: string }[]> {
  return reading.query('select year, id from council_plan where council_id = $1 order by year desc', [reading.council.id]);
}
