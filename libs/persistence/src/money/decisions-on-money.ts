import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { CarryForward } from '@golden-thread/domain/money/carry-forward';
import { type MoneyRules, usualMoneyRules } from '@golden-thread/domain/money/money-rules';
import type { Virement } from '@golden-thread/domain/money/virement';
import type { PostId, ServiceId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const virement = `v.id, v.reference, v.year, v.from_line_id as "fromLineId", v.to_line_id as "toLineId", v.amount, v.reason, v.decider, v.decider_post_id as "deciderPostId",
  v.state, v.remark, v.contributors::text[] as contributors, v.version`;
const find = namedBy('find-virement', { table: 'v', reference: 'reference' }, (whereNamed) => `select ${virement} from virement v where ${whereNamed}`);

export async function findVirement(finding: Finding, named: IdOrReference): Promise<Virement | undefined> {
  const [found] = await finding.query<Virement>(find(named), [named]);
  return found;
}

/** A virement held for a decision on it. */
export const virementToDecide: Loadable<Virement> = { type: 'virement', table: 'virement', reference: 'reference', find: findVirement };

export async function saveVirement(work: UnitOfWork, one: Virement): Promise<void> {
  await work.query(
    `insert into virement (id, council_id, reference, year, from_line_id, to_line_id, amount, reason, decider, decider_post_id, state, remark, contributors, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (id) do update set state = excluded.state, remark = excluded.remark, version = excluded.version`,
    [one.id, work.council.id, one.reference, one.year, one.fromLineId, one.toLineId, one.amount, one.reason, one.decider, one.deciderPostId, one.state, one.remark, one.contributors, one.version],
  );
}

/** A virement with its lines by name. */
export interface VirementSummary extends Virement {
  readonly from: string;
  readonly to: string;
}

/** Virements of a year that touch a service, those that wait first. */
export const listVirements = (reading: Reading, serviceId: ServiceId, year: FinancialYear): Promise<VirementSummary[]> =>
  reading.query<VirementSummary>(
    `select ${virement}, f.title as from, t.title as to from virement v join budget_line f on f.id = v.from_line_id join budget_line t on t.id = v.to_line_id
     where v.council_id = $1 and v.year = $3 and $2 in (f.service_id, t.service_id) order by v.state <> 'proposed', v.reference`,
    [reading.council.id, serviceId, year],
  );

const carried = `c.id, c.service_id as "serviceId", c.year, c.budget, c.actual, c.amount, c.reason, c.state, c.contributors::text[] as contributors, c.version`;

/** What a service carries out of a year, held for a decision where a unit of work asks. */
export async function findCarryForward(reading: Finding, serviceId: ServiceId, year: FinancialYear): Promise<CarryForward | undefined> {
  const [found] = await reading.query<CarryForward>(`select ${carried} from carry_forward c where c.service_id = $1 and c.year = $2`, [serviceId, year]);
  return found;
}

export async function saveCarryForward(work: UnitOfWork, one: CarryForward): Promise<void> {
  await work.query(
    `insert into carry_forward (id, council_id, service_id, year, budget, actual, amount, reason, state, contributors, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     on conflict (id) do update set budget = excluded.budget, actual = excluded.actual, amount = excluded.amount, reason = excluded.reason, state = excluded.state,
       contributors = excluded.contributors, version = excluded.version`,
    [one.id, work.council.id, one.serviceId, one.year, one.budget, one.actual, one.amount, one.reason, one.state, one.contributors, one.version],
  );
}

export async function findMoneyRules(reading: Finding): Promise<MoneyRules> {
  const [found] = await reading.query<MoneyRules>(
    'select head_of_service as "headOfService", director, section_151_post_id as "section151PostId", columns from money_rule where council_id = $1', [reading.council.id],
  );
  return found ?? usualMoneyRules;
}

export function saveMoneyRules(work: UnitOfWork, { headOfService, director, section151PostId, columns }: MoneyRules): void {
  work.send(
    `insert into money_rule (council_id, head_of_service, director, section_151_post_id, columns) values ($1, $2, $3, $4, $5)
     on conflict (council_id) do update set head_of_service = excluded.head_of_service, director = excluded.director,
       section_151_post_id = excluded.section_151_post_id, columns = excluded.columns`,
    [work.council.id, headOfService, director, section151PostId, columns],
  );
}

/** Names the service accountant, or nobody. */
export function saveAccountant(work: UnitOfWork, serviceId: ServiceId, postId: PostId | null): void {
  if (postId === null) work.send('delete from service_accountant where council_id = $1 and service_id = $2', [work.council.id, serviceId]);
  else work.send('insert into service_accountant (council_id, service_id, post_id) values ($1, $2, $3) on conflict (service_id) do update set post_id = excluded.post_id', [work.council.id, serviceId, postId]);
}
