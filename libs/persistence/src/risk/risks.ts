import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Risk } from '@golden-thread/domain/risk/risk';
import { type RiskMatrix, shippedMatrices } from '@golden-thread/domain/risk/risk-matrix';
import type { ObjectiveId, RiskId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `r.id, r.reference, r.title, r.cause, r.event, r.effect, r.controls, r.objective_id as "objectiveId", r.service_id as "serviceId",
  r.owner_post_id as "ownerPostId", r.inherent, r.residual, r.target, r.state, r.state_reason as "stateReason", r.corporate, r.review_every as "reviewEvery",
  r.next_review_on as "nextReviewOn", r.reviews, r.version`;

const find = namedBy('find-risk', { table: 'r', reference: 'reference' }, (whereNamed) => `select ${columns} from risk r where ${whereNamed}`);

export async function findRisk(finding: Finding, named: IdOrReference): Promise<Risk | undefined> {
  const [risk] = await finding.query<Risk>(find(named), [named]);
  return risk;
}

/** A risk held for a decision on it. */
export const riskToChange: Loadable<Risk> = { type: 'risk', table: 'risk', reference: 'reference', find: findRisk };

export function addRiskRow(work: UnitOfWork, risk: Risk): void {
  work.send(
    `insert into risk (id, council_id, reference, title, cause, event, effect, controls, objective_id, service_id, owner_post_id, inherent, residual, target, state,
                       state_reason, corporate, review_every, next_review_on, reviews, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      risk.id, work.council.id, risk.reference, risk.title, risk.cause, risk.event, risk.effect, risk.controls, risk.objectiveId, risk.serviceId, risk.ownerPostId,
      JSON.stringify(risk.inherent), JSON.stringify(risk.residual), JSON.stringify(risk.target), risk.state, risk.stateReason, risk.corporate, risk.reviewEvery,
      risk.nextReviewOn, JSON.stringify(risk.reviews), risk.version,
    ],
  );
}

/** Writes how a risk stands over what was read. What may happen, and to what, stays. */
export function saveRisk(work: UnitOfWork, risk: Risk): void {
  work.send(
    'update risk set controls = $2, residual = $3, state = $4, state_reason = $5, corporate = $6, next_review_on = $7, reviews = $8, version = $9 where id = $1',
    [risk.id, risk.controls, JSON.stringify(risk.residual), risk.state, risk.stateReason, risk.corporate, risk.nextReviewOn, JSON.stringify(risk.reviews), risk.version],
  );
}

/** The council's matrix: as it set it, else three by three. */
export async function findRiskMatrix(finding: Finding): Promise<RiskMatrix> {
  const [found] = await finding.query<RiskMatrix>('select size, medium_from as "mediumFrom", high_from as "highFrom", appetite from risk_matrix where council_id = $1', [finding.council.id]);
  return found ?? shippedMatrices[3];
}

export function saveRiskMatrix(work: UnitOfWork, { size, mediumFrom, highFrom, appetite }: RiskMatrix): void {
  work.send(
    `insert into risk_matrix (council_id, size, medium_from, high_from, appetite) values ($1, $2, $3, $4, $5)
     on conflict (council_id) do update set size = excluded.size, medium_from = excluded.medium_from, high_from = excluded.high_from, appetite = excluded.appetite`,
    [work.council.id, size, mediumFrom, highFrom, appetite],
  );
}

/** How many risks stand on the matrix. */
export async function countRisksOnMatrix(finding: Finding): Promise<number> {
  const [found] = await finding.query<{ standing: number }>(`select count(*)::int as standing from risk where council_id = $1 and state <> 'closed'`, [finding.council.id]);
  return found?.standing ?? 0;
}

/** The objective that a reference names in a year; undefined where there is none that everybody may know of. */
export async function findObjectiveByReference(finding: Finding, reference: string, year: FinancialYear): Promise<ObjectiveId | undefined> {
  const [found] = await finding.query<{ id: ObjectiveId }>(
    `select id from objective where council_id = $1 and reference = $2 and year = $3 and level <> 'individual'`, [finding.council.id, reference, year],
  );
  return found?.id;
}

/** The risks that are looked at again in a year. */
export async function listRisksReviewedIn(reading: Reading, year: FinancialYear): Promise<readonly RiskId[]> {
  const rows = await reading.query<{ id: RiskId }>(
    `select id from risk where council_id = $1 and state <> 'closed'
       and next_review_on >= make_date(left($2, 4)::int, 4, 1) and next_review_on < make_date(left($2, 4)::int + 1, 4, 1)`,
    [reading.council.id, year],
  );
  return rows.map(({ id }) => id);
}
