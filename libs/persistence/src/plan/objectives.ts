import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { CouncilPlanId, ObjectiveId, PlanId, PriorityId, ServiceId } from '@golden-thread/domain/shared/id';
import type { SoThatChain } from '@golden-thread/domain/thread/so-that-chain';
import type { ThreadLink, ThreadNode } from '@golden-thread/domain/thread/thread';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** An objective as it is kept. */
export interface ObjectiveRecord {
  readonly id: ObjectiveId;
  readonly planId: CouncilPlanId | PlanId;
  readonly level: 'council' | 'service' | 'unit' | 'individual';
  readonly year: FinancialYear;
  readonly reference: string;
  readonly title: string;
  readonly deliverable: string | null;
  readonly endOfPlanResult: string | null;
  readonly priorityId: PriorityId | null;
  readonly leadServiceId: ServiceId | null;
  readonly dueOn: CalendarDate | null;
  readonly breakReason: string | null;
  readonly soThatChain: SoThatChain | null;
  readonly position: number;
}

const objectiveColumns = `id, plan_id as "planId", level, year, reference, title, deliverable, end_of_plan_result as "endOfPlanResult",
  priority_id as "priorityId", lead_service_id as "leadServiceId", due_on as "dueOn", break_reason as "breakReason",
  so_that_chain as "soThatChain", position`;

export const listObjectivesByPlan = (reading: Reading, planId: CouncilPlanId | PlanId): Promise<ObjectiveRecord[]> =>
  reading.query(`select ${objectiveColumns} from objective where council_id = $1 and plan_id = $2 order by position, reference`, [reading.council.id, planId]);

export async function findObjective(reading: Reading, id: ObjectiveId): Promise<ObjectiveRecord | undefined> {
  const [found] = await reading.query<ObjectiveRecord>(`select ${objectiveColumns} from objective where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

export async function saveObjectiveRecord(work: UnitOfWork, objective: ObjectiveRecord): Promise<void> {
  await work.query(
    `insert into objective (id, council_id, plan_id, level, year, reference, title, deliverable, end_of_plan_result, priority_id,
                            lead_service_id, due_on, break_reason, so_that_chain, position)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     on conflict (id) do update set title = excluded.title, deliverable = excluded.deliverable, end_of_plan_result = excluded.end_of_plan_result,
       priority_id = excluded.priority_id, lead_service_id = excluded.lead_service_id, due_on = excluded.due_on,
       break_reason = excluded.break_reason, so_that_chain = excluded.so_that_chain, position = excluded.position`,
    [
      objective.id, work.council.id, objective.planId, objective.level, objective.year, objective.reference, objective.title,
      objective.deliverable, objective.endOfPlanResult, objective.priorityId, objective.leadServiceId, objective.dueOn,
      objective.breakReason, objective.soThatChain === null ? null : JSON.stringify(objective.soThatChain), objective.position,
    ],
  );
}

/** Has some objectives show their progress by the measures that others have. */
export async function copyMeasuresOfObjectives(work: UnitOfWork, copies: readonly { readonly from: ObjectiveId; readonly to: ObjectiveId }[]): Promise<void> {
  if (copies.length === 0) return;
  await work.query(
    `insert into objective_measure (council_id, objective_id, measure_id)
     select $1, c."to", m.measure_id from jsonb_to_recordset($2) as c("from" uuid, "to" uuid) join objective_measure m on m.council_id = $1 and m.objective_id = c."from"
     on conflict do nothing`,
    [work.council.id, JSON.stringify(copies)],
  );
}

/**
 * Takes an objective out of its plan: out of a draft, or dropped by a change of a plan in force. Its links, the measures that show its progress and
 * what was offered under it go with it; a budget line, a basket of measures and a risk stay, of no objective from then on, and a form that was opened
 * of one of them before is stale. What people were offered stays in their plans.
 */
export async function deleteObjective(work: UnitOfWork, id: ObjectiveId): Promise<void> {
  await work.query('delete from objective_link where council_id = $1 and (child_id = $2 or parent_id = $2)', [work.council.id, id]);
  await work.query('delete from objective_measure where council_id = $1 and objective_id = $2', [work.council.id, id]);
  await work.query('delete from objective_offer where council_id = $1 and parent_id = $2', [work.council.id, id]);
  await work.query('update budget_line set objective_id = null, version = version + 1 where council_id = $1 and objective_id = $2', [work.council.id, id]);
  await work.query('update measure_basket set objective_id = null, version = version + 1 where council_id = $1 and objective_id = $2', [work.council.id, id]);
  await work.query('update risk set objective_id = null, version = version + 1 where council_id = $1 and objective_id = $2', [work.council.id, id]);
  await work.query('delete from objective where council_id = $1 and id = $2', [work.council.id, id]);
}

/** Whether an objective of the year has this reference. */
export async function isReferenceTaken(reading: Reading, year: FinancialYear, reference: string): Promise<boolean> {
  const found = await reading.query('select 1 from objective where council_id = $1 and year = $2 and reference = $3', [reading.council.id, year, reference]);
  return found.length > 0;
}

const linkColumns = `child_id as "childId", parent_id as "parentId", kind, partners, so_that as "soThat", weight`;

/** Every link on the ways up from some objectives. */
export const listLinksUp = (reading: Reading, objectiveIds: readonly ObjectiveId[]): Promise<ThreadLink[]> =>
  reading.query(
    `with recursive up as (
       select objective_link.* from objective_link where council_id = $1 and child_id = any ($2)
       union select above.* from objective_link above join up on above.child_id = up.parent_id where above.council_id = $1)
     select ${linkColumns} from up`,
    [reading.council.id, objectiveIds],
  );

/** Where some objectives stand in the thread, a person's own among them; those that are nowhere are left out. */
export const listThreadNodes = (reading: Reading, objectiveIds: readonly ObjectiveId[]): Promise<ThreadNode[]> =>
  reading.query('select id, level, title from objective where council_id = $1 and id = any ($2)', [reading.council.id, objectiveIds]);

/** Locks the thread of a council until the transaction ends: of two that link equals at the same moment, the second reads what the first wrote. */
export async function lockThread(work: UnitOfWork): Promise<void> {
  await work.query(`select pg_advisory_xact_lock(hashtextextended('thread of ' || $1, 0))`, [work.council.id]);
}

export async function saveLink(work: UnitOfWork, link: ThreadLink): Promise<void> {
  await work.query(`insert into objective_link (council_id, child_id, parent_id, kind, partners, so_that, weight) values ($1, $2, $3, $4, $5, $6, $7)`, [
    work.council.id, link.childId, link.parentId, link.kind, link.partners, link.soThat, link.weight ?? null,
  ]);
}

/** Takes back every link by which an objective serves others. */
export async function removeLinksUp(work: UnitOfWork, childId: ObjectiveId): Promise<void> {
  await work.query('delete from objective_link where council_id = $1 and child_id = $2', [work.council.id, childId]);
}

/** Answers whether there was one. */
export async function removeLink(work: UnitOfWork, childId: ObjectiveId, parentId: ObjectiveId): Promise<boolean> {
  const removed = await work.query<{ childId: ObjectiveId }>(
    'with gone as (delete from objective_link where council_id = $1 and child_id = $2 and parent_id = $3 returning child_id) select child_id as "childId" from gone',
    [work.council.id, childId, parentId],
  );
  return removed.length > 0;
}

/** Which of some objectives have a way up to an objective of the council plan. */
export async function listReachingCouncilPlan(reading: Reading, objectiveIds: readonly ObjectiveId[]): Promise<ReadonlySet<ObjectiveId>> {
  const rows = await reading.query<{ id: ObjectiveId }>(
    `with recursive up as (
       select child_id as source, parent_id as at from objective_link where council_id = $1 and child_id = any ($2)
       union select up.source, above.parent_id from objective_link above join up on above.child_id = up.at where above.council_id = $1)
     select distinct up.source as id from up join objective on objective.id = up.at where objective.level = 'council'`,
    [reading.council.id, objectiveIds],
  );
  return new Set(rows.map(({ id }) => id));
}
