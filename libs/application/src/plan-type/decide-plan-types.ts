import type { Actor } from '@golden-thread/domain/authority/actor';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { decidePlanTypes, decidePlanTypesDiscard, decidePlanTypesProposal, type PlanTypeSet, firstYearOfTypes } from '@golden-thread/domain/plan-type/plan-type-set';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findPlanTypesOfYear, listUnknownPosts, savePlanTypeSet } from '@golden-thread/persistence/plan-type/plan-type-sets';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { planTypeSetStream, type PlanTypeSetCommand, withPlanTypeSet } from './draft-plan-types';

const factsOf = ({ name, version }: PlanTypeSet): { readonly name: string; readonly version: number } => ({ name, version });

export interface ProposePlanTypes extends PlanTypeSetCommand {
  readonly move: 'propose' | 'discard';
}

/**
 * Proposes a draft to whoever approves it, or drops it. Refuses: `NotPermitted`, `NoSuchPlanTypeSet`, `Stale`, `PlanTypePostUnknown`, and as
 * `decidePlanTypesProposal` and `decidePlanTypesDiscard` do.
 */
export function proposePlanTypes(database: Database, actor: Actor, command: ProposePlanTypes): Promise<Outcome<PlanTypeSet>> {
  return withPlanTypeSet(database, { actor, permission: 'plans.publish', command }, async (work, set) => {
    const stream = planTypeSetStream(set.id);
    if (command.move === 'discard') {
      const dropped = decidePlanTypesDiscard(set);
      if (!dropped.ok) return dropped;
      savePlanTypeSet(work, dropped.value);
      work.record({ name: 'PlanTypesDiscarded', stream, payload: factsOf(dropped.value) });
      return dropped;
    }
    const codes = set.types.flatMap(({ approvers }) => approvers).filter(({ kind }) => kind === 'post').map(({ named }) => named);
    const unknown = await listUnknownPosts(work, codes);
    if (unknown.length > 0) return refuse('PlanTypePostUnknown', { codes: unknown });
    const proposed = decidePlanTypesProposal(set, { actor, holding: await findPlanTypesOfYear(work, firstYearOfTypes(work.today)) });
    if (!proposed.ok) return proposed;
    savePlanTypeSet(work, proposed.value);
    work.record({ name: 'PlanTypesProposed', stream, payload: factsOf(proposed.value) });
    return proposed;
  });
}

export interface RecordPlanTypesDecision extends PlanTypeSetCommand {
  readonly decision: 'approve' | 'return';
  readonly remark: string;
}

/**
 * Somebody else than its authors approves a set, for the next year on, or returns it. Plans that run keep the type that they began with.
 * Refuses: `NotPermitted`, `NoSuchPlanTypeSet`, `Stale`, and as `decidePlanTypes` does.
 */
export function recordPlanTypesDecision(database: Database, actor: Actor, command: RecordPlanTypesDecision): Promise<Outcome<{ readonly fromYear: FinancialYear | null }>> {
  return withPlanTypeSet(database, { actor, permission: 'plan-types.approve', command }, (work, set) => {
    const decided = decidePlanTypes(set, { actor, today: work.today, decision: command.decision, remark: command.remark });
    if (!decided.ok) return Promise.resolve(decided);
    const after = decided.value;
    savePlanTypeSet(work, after);
    const stream = planTypeSetStream(set.id);
    if (after.fromYear === null) work.record({ name: 'PlanTypesReturned', stream, payload: factsOf(after), wording: { reason: after.remark } });
    else work.record({ name: 'PlanTypesApproved', stream, payload: { ...factsOf(after), fromYear: after.fromYear, types: after.types.length } });
    return Promise.resolve(accept({ fromYear: after.fromYear }));
  });
}
