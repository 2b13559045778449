import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { ObjectiveKept } from './objective-kept';

const columns = `id, plan_id as "planId", level, year, reference, title, deliverable, end_of_plan_result as "endOfPlanResult",
  priority_id as "priorityId", lead_service_id as "leadServiceId", due_on as "dueOn", break_reason as "breakReason",
  so_that_chain as "soThatChain", position`;

export const listObjectivesByPlan = (reading: Reading, planId: string): Promise<ObjectiveKept[]> =>
  reading.query(`select ${columns} from objective where council_id = $1 and plan_id = $2 order by position, reference`, [reading.council.id, planId]);

export async function findObjective(reading: Reading, id: string): Promise<ObjectiveKept | undefined> {
  const [found] = await reading.query<ObjectiveKept>(`select ${columns} from objective where council_id = $1 and id = $2`, [reading.council.id, id]);
  return found;
}

export async function saveObjective(work: UnitOfWork, objective: ObjectiveKept): Promise<void> {
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

/** Takes an objective out of a draft, with its links and the measures that show its progress. */
export async function removeObjective(work: UnitOfWork, id: string): Promise<void> {
  await work.query('delete from objective_link where council_id = $1 and (child_id = $2 or parent_id = $2)', [work.council.id, id]);
  await work.query('delete from objective_measure where council_id = $1 and objective_id = $2', [work.council.id, id]);
  await work.query('delete from objective where council_id = $1 and id = $2', [work.council.id, id]);
}

/** Whether an objective of the year has this reference. */
export async function isReferenceTaken(reading: Reading, year: string, reference: string): Promise<boolean> {
  const found = await reading.query('select 1 from objective where council_id = $1 and year = $2 and reference = $3', [reading.council.id, year, reference]);
  return found.length > 0;
}
