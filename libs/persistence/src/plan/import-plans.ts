import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { PlanKind } from '@golden-thread/domain/plan/plan';
import type { AimId, CouncilPlanId, MeasureId, ObjectiveId, PersonId, PlanId, PostId, PriorityId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import type { ThreadLink } from '@golden-thread/domain/thread/thread';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { ObjectiveRecord } from './objectives';

interface Listed<Of extends AimId | PriorityId> {
  readonly id: Of;
  readonly reference: string;
  readonly title: string;
  readonly position: number;
}

/** Plans, objectives and links of a checked import, under ids that are the same at every import. */
export interface PlansToImport {
  readonly aims: readonly Listed<AimId>[];
  readonly priorities: readonly (Listed<PriorityId> & { readonly aimId: AimId | null; readonly leadMemberPostId: PostId | null })[];
  readonly councilPlans: readonly { readonly id: CouncilPlanId; readonly year: FinancialYear; readonly title: string }[];
  readonly plans: readonly {
    readonly id: PlanId;
    readonly kind: PlanKind;
    readonly year: FinancialYear;
    readonly serviceId: ServiceId | null;
    readonly unitId: UnitId | null;
    readonly postId: PostId | null;
    readonly personId: PersonId | null;
  }[];
  readonly objectives: readonly Omit<ObjectiveRecord, 'breakReason' | 'soThatChain'>[];
  readonly links: readonly ThreadLink[];
  readonly measures: readonly { readonly objectiveId: ObjectiveId; readonly measureId: MeasureId }[];
}

/** By set, in the order in which the rows can stand. Rows that are there already stay: changing them is a decision made on its page. */
const statements = {
  aims: `insert into aim (id, council_id, reference, title, position)
    select r.id, $1, r.reference, r.title, r.position from jsonb_to_recordset($2) as r(id uuid, reference text, title text, position int)
    on conflict do nothing returning null::uuid as "planId"`,
  priorities: `insert into priority (id, council_id, reference, title, aim_id, lead_member_post_id, position)
    select r.id, $1, r.reference, r.title, r."aimId", r."leadMemberPostId", r.position
    from jsonb_to_recordset($2) as r(id uuid, reference text, title text, "aimId" uuid, "leadMemberPostId" uuid, position int) on conflict do nothing returning null::uuid as "planId"`,
  councilPlans: `insert into council_plan (id, council_id, year, title, state)
    select r.id, $1, r.year, r.title, 'drafting' from jsonb_to_recordset($2) as r(id uuid, year text, title text) on conflict do nothing returning null::uuid as "planId"`,
  plans: `insert into plan (id, council_id, kind, year, state, service_id, unit_id, post_id, person_id, author_ids)
    select r.id, $1, r.kind, r.year, 'drafting', r."serviceId", r."unitId", r."postId", r."personId", '{}'
    from jsonb_to_recordset($2) as r(id uuid, kind text, year text, "serviceId" uuid, "unitId" uuid, "postId" uuid, "personId" uuid)
    on conflict do nothing returning id as "planId"`,
  objectives: `insert into objective (id, council_id, plan_id, level, year, reference, title, deliverable, end_of_plan_result, priority_id,
      lead_service_id, due_on, position)
    select r.id, $1, r."planId", r.level, r.year, r.reference, r.title, r.deliverable, r."endOfPlanResult", r."priorityId", r."leadServiceId",
      r."dueOn", r.position
    from jsonb_to_recordset($2) as r(id uuid, "planId" uuid, level text, year text, reference text, title text, deliverable text,
      "endOfPlanResult" text, "priorityId" uuid, "leadServiceId" uuid, "dueOn" date, position int)
    on conflict do nothing returning plan_id as "planId"`,
  links: `insert into objective_link (council_id, child_id, parent_id, kind, partners, so_that)
    select $1, r."childId", r."parentId", r.kind, r.partners, r."soThat"
    from jsonb_to_recordset($2) as r("childId" uuid, "parentId" uuid, kind text, partners text, "soThat" text) on conflict do nothing
    returning (select plan_id from objective where id = child_id) as "planId"`,
  measures: `insert into objective_measure (council_id, objective_id, measure_id)
    select $1, r."objectiveId", r."measureId" from jsonb_to_recordset($2) as r("objectiveId" uuid, "measureId" uuid) on conflict do nothing
    returning (select plan_id from objective where id = objective_id) as "planId"`,
} satisfies Readonly<Record<keyof PlansToImport, string>>;

/**
 * Writes the plans of an import, one statement a set. Answers for each row that came new the plan in which it is written; null where it
 * is in none.
 */
export async function writePlans(work: UnitOfWork, plans: PlansToImport): Promise<readonly (PlanId | null)[]> {
  const fresh: (PlanId | null)[] = [];
  for (const set of Object.keys(statements) as (keyof PlansToImport)[]) {
    if (plans[set].length === 0) continue;
    const rows = await work.query<{ planId: PlanId | null }>(statements[set], [work.council.id, JSON.stringify(plans[set])]);
    fresh.push(...rows.map(({ planId }) => planId));
  }
  return fresh;
}

/** Adds contributors to plans: their words are in them from now on. */
export function addAuthors(work: UnitOfWork, { planIds, authorIds }: { readonly planIds: readonly PlanId[]; readonly authorIds: readonly PersonId[] }): void {
  work.send(
    `update plan set author_ids = array(select distinct unnest(author_ids || $3::uuid[])) where council_id = $1 and id = any ($2::uuid[]) and state <> 'approved'`,
    [work.council.id, planIds, authorIds],
  );
  work.send(
    `update council_plan set author_ids = array(select distinct unnest(author_ids || $3::uuid[])) where council_id = $1 and id = any ($2::uuid[]) and state = 'drafting'`,
    [work.council.id, planIds, authorIds],
  );
}
