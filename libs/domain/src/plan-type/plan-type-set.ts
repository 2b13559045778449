/** A set of plan types: drafted, approved by somebody else, and in force from the next financial year on. */

import { withContributor, isSelfApproval } from '../authority/separation-of-duties';
import type { Actor } from '../authority/actor';
import type { CalendarDate } from '../calendar/dates';
import { type FinancialYear, financialYearOf, neighbouringYear } from '../calendar/financial-year';
import type { PersonId, PlanTypeSetId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import { comparePlanTypes } from './compare-plan-types';
import { judgePlanTypes } from './judge-plan-types';
import type { PlanType } from './plan-type';
import type { PlanTypeRefusal } from './refusals';
import { type PlanTypeSetState, planTypeSetTransitions } from './transitions';

export interface PlanTypeSet {
  readonly id: PlanTypeSetId;
  /** What it was taken from: the pack's name, or the council's own words. */
  readonly name: string;
  readonly types: readonly PlanType[];
  readonly state: PlanTypeSetState;
  /** The first year whose plans are of these types; null until they are approved. */
  readonly fromYear: FinancialYear | null;
  /** Everybody who drafted or proposed it: none of them approves it. */
  readonly authorIds: readonly PersonId[];
  /** Why it was last returned; '' where it was not. */
  readonly remark: string;
  readonly decidedOn: CalendarDate | null;
  readonly version: number;
}

/** How much of a set's texts there may be. */
export const planTypeSetLimits = { name: 120, remark: 1000 } as const;

/** The year from which types approved today hold: the next one. What runs keeps the type that it began with. */
export const firstYearOfTypes = (today: CalendarDate): FinancialYear => neighbouringYear(financialYearOf(today), 1);

const moved = (set: PlanTypeSet, changes: Partial<PlanTypeSet>): PlanTypeSet => ({ ...set, ...changes, version: set.version + 1 });

/** Changes a draft. Refuses: `PlanTypesNotDraft`, `PlanTypesFaulty` (names every fault). */
export function decidePlanTypesDraft(set: PlanTypeSet, { actor, name, types }: { readonly actor: Actor; readonly name: string; readonly types: readonly PlanType[] }): Outcome<PlanTypeSet, Refusal<PlanTypeRefusal>> {
  const state = planTypeSetTransitions.next(set.state, 'change');
  if (state === null) return refuse('PlanTypesNotDraft', { state: set.state });
  const faults = judgePlanTypes(types);
  if (faults.length > 0) return refuse('PlanTypesFaulty', { faults });
  return accept(moved(set, { state, name: normalText(name), types, authorIds: withContributor(set.authorIds, actor) }));
}

/** Proposes a draft that says something else than what holds. Refuses: `PlanTypesNotDraft`, `PlanTypesUnchanged`. */
export function decidePlanTypesProposal(set: PlanTypeSet, { actor, holding }: { readonly actor: Actor; readonly holding: readonly PlanType[] }): Outcome<PlanTypeSet, Refusal<PlanTypeRefusal>> {
  const state = planTypeSetTransitions.next(set.state, 'propose');
  if (state === null) return refuse('PlanTypesNotDraft', { state: set.state });
  if (comparePlanTypes(holding, set.types).length === 0) return refuse('PlanTypesUnchanged');
  return accept(moved(set, { state, authorIds: withContributor(set.authorIds, actor), remark: '' }));
}

/**
 * Approves a proposed set, for the next financial year on; or returns it with the reason. Never by somebody who drafted or proposed it, through whichever post.
 * Refuses: `PlanTypesNotProposed`, `PlanTypesDecidedByAuthor`, `ReasonMissing`.
 */
export function decidePlanTypes(
  set: PlanTypeSet,
  { actor, today, decision, remark }: { readonly actor: Actor; readonly today: CalendarDate; readonly decision: 'approve' | 'return'; readonly remark: string },
): Outcome<PlanTypeSet, Refusal<PlanTypeRefusal | 'ReasonMissing'>> {
  const state = planTypeSetTransitions.next(set.state, decision);
  if (state === null) return refuse('PlanTypesNotProposed', { state: set.state });
  if (isSelfApproval(actor, set.authorIds)) return refuse('PlanTypesDecidedByAuthor');
  if (decision === 'approve') return accept(moved(set, { state, fromYear: firstYearOfTypes(today), decidedOn: today, remark: '' }));
  const why = normalText(remark);
  return why === '' ? refuse('ReasonMissing') : accept(moved(set, { state, remark: why }));
}

/** Drops a draft. Refuses: `PlanTypesNotDraft`. */
export function decidePlanTypesDiscard(set: PlanTypeSet): Outcome<PlanTypeSet, Refusal<PlanTypeRefusal>> {
  const state = planTypeSetTransitions.next(set.state, 'discard');
  return state === null ? refuse('PlanTypesNotDraft', { state: set.state }) : accept(moved(set, { state }));
}
