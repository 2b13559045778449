import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import type { PlanTypeSet } from '@golden-thread/domain/plan-type/plan-type-set';
import { standardTypes } from '@golden-thread/domain/plan-type/standard-types';
import { namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `s.id, s.name, s.types, s.state, s.from_year as "fromYear", s.author_ids::text[] as "authorIds", s.remark, s.decided_on as "decidedOn", s.version`;

const find = namedBy('find-plan-type-set', { table: 's', reference: null }, (whereNamed) => `select ${columns} from plan_type_set s where ${whereNamed}`);

export async function findPlanTypeSet(finding: Finding, id: string): Promise<PlanTypeSet | undefined> {
  const [set] = await finding.query<PlanTypeSet>(find(id), [id]);
  return set;
}

/** A set held for an act on it. */
export const planTypeSetToChange: Loadable<PlanTypeSet> = { type: 'plan-type-set', table: 'plan_type_set', reference: null, find: findPlanTypeSet };

/** The set that is being drafted or waits for its approval; undefined where none is. */
export async function findOpenPlanTypeSet(finding: Finding): Promise<PlanTypeSet | undefined> {
  const [set] = await finding.query<PlanTypeSet>(`select ${columns} from plan_type_set s where s.council_id = $1 and s.state in ('draft', 'proposed')`, [finding.council.id]);
  return set;
}

/** The types that hold for plans of a year: of the latest set approved for it or for an earlier one; where there is none, those of the product. */
export async function findPlanTypesOfYear(finding: Finding, year: FinancialYear): Promise<readonly PlanType[]> {
  const [set] = await finding.query<{ types: readonly PlanType[] }>(
    `select types from plan_type_set where council_id = $1 and state = 'approved' and from_year <= $2 order by from_year desc, number desc limit 1`, [finding.council.id, year],
  );
  return set?.types ?? standardTypes;
}

/** The sets that were approved, the latest first. */
export const listApprovedPlanTypeSets = (reading: Reading): Promise<PlanTypeSet[]> =>
  reading.query<PlanTypeSet>(`select ${columns} from plan_type_set s where s.council_id = $1 and s.state = 'approved' order by s.from_year desc, s.number desc`, [reading.council.id]);

/** Adds a set under the next number: later ones stand before earlier ones of the same year. */
export function addPlanTypeSet(work: UnitOfWork, set: PlanTypeSet): void {
  work.send(
    `insert into plan_type_set (id, council_id, number, name, types, state, from_year, author_ids, remark, decided_on, version)
     select $1, $2, coalesce(max(number), 0) + 1, $3, $4::jsonb, $5, $6, $7::uuid[], $8, $9::date, $10::int from plan_type_set where council_id = $2`,
    [set.id, work.council.id, set.name, JSON.stringify(set.types), set.state, set.fromYear, set.authorIds, set.remark, set.decidedOn, set.version],
  );
}

export function savePlanTypeSet(work: UnitOfWork, set: PlanTypeSet): void {
  work.send(
    'update plan_type_set set name = $2, types = $3, state = $4, from_year = $5, author_ids = $6, remark = $7, decided_on = $8, version = $9 where id = $1',
    [set.id, set.name, JSON.stringify(set.types), set.state, set.fromYear, set.authorIds, set.remark, set.decidedOn, set.version],
  );
}

/** Which of these codes no open post of the council has. */
export async function listUnknownPosts(finding: Finding, codes: readonly string[]): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const rows = await finding.query<{ code: string }>(
    `select code from unnest($2::text[]) code where not exists (select 1 from post p where p.council_id = $1 and p.code = code.code and p.closed_on is null)`, [finding.council.id, codes],
  );
  return rows.map(({ code }) => code);
}

