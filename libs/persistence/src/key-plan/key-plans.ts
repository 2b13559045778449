import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { KeyPlan } from '@golden-thread/domain/key-plan/key-plan';
import type { PlanReference } from '@golden-thread/domain/plan-type/plan-text';
import type { KeyPlanId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `k.id, k.reference, k.type, k.title, k.begins_in as "beginsIn", k.ends_in as "endsIn", k.owner_post_id as "ownerPostId", k.review_on as "reviewOn", k.state, k.text,
  k.author_ids::text[] as "authorIds", k.approvals, k.remark, k.in_force_on as "inForceOn", k.published_on as "publishedOn", k.published_at as "publishedAt", k.reviews, k.earlier, k.version`;

const find = namedBy('find-key-plan', { table: 'k', reference: 'reference' }, (whereNamed) => `select ${columns} from key_plan k where ${whereNamed}`);

export async function findKeyPlan(finding: Finding, named: IdOrReference): Promise<KeyPlan | undefined> {
  const [plan] = await finding.query<KeyPlan>(find(named), [named]);
  return plan;
}

/** A key plan held for an act on it. */
export const keyPlanToChange: Loadable<KeyPlan> = { type: 'key-plan', table: 'key_plan', reference: 'reference', find: findKeyPlan };

export function addKeyPlan(work: UnitOfWork, plan: KeyPlan): void {
  work.send(
    `insert into key_plan (id, council_id, reference, type, title, begins_in, ends_in, owner_post_id, review_on, state, text, author_ids, approvals, remark, in_force_on,
                           published_on, published_at, reviews, earlier, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      plan.id, work.council.id, plan.reference, JSON.stringify(plan.type), plan.title, plan.beginsIn, plan.endsIn, plan.ownerPostId, plan.reviewOn, plan.state, JSON.stringify(plan.text),
      plan.authorIds, JSON.stringify(plan.approvals), plan.remark, plan.inForceOn, plan.publishedOn, plan.publishedAt, JSON.stringify(plan.reviews), JSON.stringify(plan.earlier), plan.version,
    ],
  );
}

/** Writes how a plan stands over what was read. Its type, its years and its owner stay. */
export function saveKeyPlan(work: UnitOfWork, plan: KeyPlan): void {
  work.send(
    `update key_plan set review_on = $2, state = $3, text = $4, author_ids = $5, approvals = $6, remark = $7, in_force_on = $8, published_on = $9, published_at = $10, reviews = $11,
                         earlier = $12, version = $13 where id = $1`,
    [
      plan.id, plan.reviewOn, plan.state, JSON.stringify(plan.text), plan.authorIds, JSON.stringify(plan.approvals), plan.remark, plan.inForceOn, plan.publishedOn, plan.publishedAt,
      JSON.stringify(plan.reviews), JSON.stringify(plan.earlier), plan.version,
    ],
  );
}

/** The key plans about which something is asked in a year: those whose review lies in it, and those that are written or wait for an approval. */
export async function listKeyPlansToRemindOf(reading: Reading, year: FinancialYear): Promise<readonly KeyPlanId[]> {
  const rows = await reading.query<{ id: KeyPlanId }>(
    `select id from key_plan where council_id = $1 and (state in ('drafting', 'awaiting-approval')
       or state = 'in-force' and review_on >= make_date(left($2, 4)::int, 4, 1) and review_on < make_date(left($2, 4)::int + 1, 4, 1))`,
    [reading.council.id, year],
  );
  return rows.map(({ id }) => id);
}

/** A plan that another refers to or may refer to, by what it is called. */
export interface ReferredPlan extends PlanReference {
  readonly title: string;
}

/** The plans that one may refer to: key plans that have not ended, and the council plan and the service plans of some years. */
export const listPlansToReferTo = (reading: Reading, years: readonly FinancialYear[]): Promise<ReferredPlan[]> =>
  reading.query<ReferredPlan>(
    `select kind, id, title from (
       select 'key-plan' as kind, id, reference || ': ' || title as title, 1 as at from key_plan where council_id = $1 and state <> 'ended'
       union all select 'council-plan', id, title || ', ' || year, 2 from council_plan where council_id = $1 and year = any ($2)
       union all select 'service-plan', p.id, 'Service plan ' || p.year || ': ' || s.name, 3 from plan p join service s on s.id = p.service_id
         where p.council_id = $1 and p.kind = 'service-plan' and p.year = any ($2)) found
     order by at, title`,
    [reading.council.id, years],
  );

/** What these references are called; one whose plan is gone is missing. */
export async function findReferredPlans(reading: Reading, references: readonly PlanReference[]): Promise<readonly ReferredPlan[]> {
  if (references.length === 0) return [];
  return reading.query<ReferredPlan>(
    `select r.kind, r.id, coalesce(k.reference || ': ' || k.title, c.title || ', ' || c.year, 'Service plan ' || p.year || ': ' || s.name) as title
     from unnest($2::text[], $3::uuid[]) r (kind, id) left join key_plan k on r.kind = 'key-plan' and k.id = r.id and k.council_id = $1 left join council_plan c on r.kind = 'council-plan' and c.id = r.id and c.council_id = $1
     left join plan p on r.kind = 'service-plan' and p.id = r.id and p.council_id = $1 left join service s on s.id = p.service_id
     where coalesce(k.id, c.id, p.id) is not null order by title`,
    [reading.council.id, references.map(({ kind }) => kind), references.map(({ id }) => id)],
  );
}
