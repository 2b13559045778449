import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { PlanKept } from './plan-kept';
import { findPlan } from './plans';

/** Holds a plan until the end of the transaction, so that two acts on it follow each other, and reads it. */
export async function holdPlan(work: UnitOfWork, id: string): Promise<PlanKept | undefined> {
  await work.query('select 1 from plan where council_id = $1 and id = $2 for update', [work.council.id, id]);
  return findPlan(work, id);
}
