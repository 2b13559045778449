import type { CalendarDate, FinancialYear } from '@golden-thread/domain/calendar';
import type { CouncilPlan } from '@golden-thread/domain/plan';
import type { Loadable } from '../unit-of-work/loading';
import type { Finding, Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** A council plan as it is kept. */
export interface CouncilPlanKept extends CouncilPlan {
  readonly publishedOn: CalendarDate | null;
}

const columns = `id, title, year, state, version, published_on as "publishedOn"`;

export async function findCouncilPlan(finding: Finding, id: string): Promise<CouncilPlanKept | undefined> {
  const [found] = await finding.query<CouncilPlanKept>(`select ${columns} from council_plan where council_id = $1 and id = $2`, [finding.council.id, id]);
  return found;
}

/** A council plan held for an act on it. */
export const councilPlanToChange: Loadable<CouncilPlanKept> = { type: 'council-plan', table: 'council_plan', reference: null, find: findCouncilPlan };

export async function findCouncilPlanOfYear(reading: Reading, year: FinancialYear): Promise<CouncilPlanKept | undefined> {
  const [found] = await reading.query<CouncilPlanKept>(`select ${columns} from council_plan where council_id = $1 and year = $2`, [reading.council.id, year]);
  return found;
}

export async function saveCouncilPlan(work: UnitOfWork, plan: CouncilPlanKept): Promise<void> {
  await work.query(
    `insert into council_plan (id, council_id, year, title, state, published_on, version) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set title = excluded.title, state = excluded.state, published_on = excluded.published_on, version = excluded.version`,
    [plan.id, work.council.id, plan.year, plan.title, plan.state, plan.publishedOn, plan.version],
  );
}
