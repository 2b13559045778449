import type { Finding } from '../unit-of-work/reading';
import type { PlanKept } from './plan-kept';
import { findPlan } from './plans';

const hold = { name: 'hold-plan', text: 'select 1 from plan where council_id = $1 and id = $2 for update' };

/** Holds a plan until the end of the transaction, so that two acts on it follow each other, and reads it. */
export async function holdPlan(finding: Finding, id: string): Promise<PlanKept | undefined> {
  const [, plan] = await Promise.all([finding.query(hold, [finding.council.id, id]), findPlan(finding, id)]);
  return plan;
}
