import type { CalendarDate, FinancialYear } from '@golden-thread/domain/calendar';
import type { CouncilPlan } from '@golden-thread/domain/plan';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** A council plan as it is kept. */
export interface CouncilPlanKept extends CouncilPlan {
  readonly publishedOn: CalendarDate | null;
}

const columns = `id, title, year, state, version, published_on as "publishedOn"`;

export async function findCouncilPlan(reading: Reading, id: string): Promise<CouncilPlanKept | undefined> {
  const [found] = await reading.query<CouncilPlanKept>(`select ${columns} from council_plan where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

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
