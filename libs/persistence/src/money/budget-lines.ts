import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { BudgetLine } from '@golden-thread/domain/money/budget-line';
import { type Moved, movedBy, type Virement } from '@golden-thread/domain/money/virement';
import type { BudgetLineId, ObjectiveId, PostId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import type { Finding, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `l.id, l.title, l.service_id as "serviceId", l.unit_id as "unitId", l.objective_id as "objectiveId", l.cost_centre as "costCentre",
  l.first_year as "firstYear", l.amounts, l.version`;

export async function findBudgetLine(finding: Finding, id: BudgetLineId): Promise<BudgetLine | undefined> {
  const [found] = await finding.query<BudgetLine>(`select ${columns} from budget_line l where l.id = $1`, [id]);
  return found;
}

/** Lines held for a decision on them, in the order of their ids, so that two who move money between the same lines do not wait for each other. */
export const loadBudgetLinesForUpdate = (work: UnitOfWork, ids: readonly BudgetLineId[]): Promise<BudgetLine[]> =>
  work.query<BudgetLine>(`select ${columns} from budget_line l where l.council_id = $1 and l.id = any ($2) order by l.id for update`, [work.council.id, ids]);

export async function saveBudgetLine(work: UnitOfWork, line: BudgetLine): Promise<void> {
  await work.query(
    `insert into budget_line (id, council_id, title, service_id, unit_id, objective_id, cost_centre, first_year, amounts, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (id) do update set title = excluded.title, cost_centre = excluded.cost_centre, first_year = excluded.first_year, amounts = excluded.amounts, version = excluded.version`,
    [line.id, work.council.id, line.title, line.serviceId, line.unitId, line.objectiveId, line.costCentre, line.firstYear, line.amounts, line.version],
  );
}

/** A line with the names of what it is for. */
export interface BudgetLineSummary extends BudgetLine {
  readonly unit: string | null;
  readonly objective: { readonly id: ObjectiveId; readonly reference: string; readonly title: string } | null;
}

/** The lines of a service and its units: the service's own first, then unit by unit. */
export const listBudgetLines = (reading: Reading, serviceId: ServiceId): Promise<BudgetLineSummary[]> =>
  reading.query<BudgetLineSummary>(
    `select ${columns}, u.name as unit, case when o.id is null then null else jsonb_build_object('id', o.id, 'reference', o.reference, 'title', o.title) end as objective
     from budget_line l left join unit u on u.id = l.unit_id left join objective o on o.id = l.objective_id
     where l.council_id = $1 and l.service_id = $2 order by u.name nulls first, l.title, l.id`,
    [reading.council.id, serviceId],
  );

/** A virement as far as it moves money. */
type Moving = Pick<Virement, 'fromLineId' | 'toLineId' | 'amount' | 'state'>;

/** What agreed virements of a year have moved, to and from the lines of a service. */
export async function listMoved(reading: Reading, serviceId: ServiceId, year: FinancialYear): Promise<readonly Moved[]> {
  const agreed = await reading.query<Moving>(
    `select v.from_line_id as "fromLineId", v.to_line_id as "toLineId", v.amount, v.state from virement v
       join budget_line f on f.id = v.from_line_id join budget_line t on t.id = v.to_line_id
     where v.council_id = $1 and v.year = $3 and v.state = 'agreed' and $2 in (f.service_id, t.service_id)`,
    [reading.council.id, serviceId, year],
  );
  return agreed.flatMap(movedBy);
}

/** Where money is planned: a service with those who answer for it. */
export interface MoneyPlace {
  readonly serviceId: ServiceId;
  readonly service: string;
  readonly headPostId: PostId | null;
  readonly directorPostId: PostId | null;
  readonly accountantPostId: PostId | null;
  readonly units: readonly { readonly id: UnitId; readonly name: string; readonly headPostId: PostId | null }[];
}

/** The open services, or one of them. */
export const listMoneyPlaces = (reading: Finding, serviceId: ServiceId | null = null): Promise<MoneyPlace[]> =>
  reading.query<MoneyPlace>(
    `select s.id as "serviceId", s.name as service, s.head_post_id as "headPostId", d.head_post_id as "directorPostId", a.post_id as "accountantPostId",
       coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name, 'headPostId', u.head_post_id) order by u.name) from unit u where u.service_id = s.id and u.closed_on is null), '[]') as units
     from service s join directorate d on d.id = s.directorate_id left join service_accountant a on a.service_id = s.id
     where s.council_id = $1 and ($2::uuid is null or s.id = $2) and s.closed_on is null order by s.name`,
    [reading.council.id, serviceId],
  );
