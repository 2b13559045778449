import type { ObjectiveInPlan } from './objective-in-plan';
import type { PlanKind } from './plan-kind';

/**
 * What the objectives of a plan still lack, in words for its writer: there is at least one; each leads up to the council plan or
 * says why not; those of a unit have their target, because people's objectives are opened by it.
 */
export const whatObjectivesLack = (kind: PlanKind, objectives: readonly ObjectiveInPlan[]): readonly string[] => {
  if (objectives.length === 0) return ['at least one objective'];
  return objectives.flatMap(({ title, target, reachesCouncilPlan, breakReason }) => [
    ...(kind !== 'individual-plan' && !target?.trim() ? [`the target of "${title}"`] : []),
    ...(reachesCouncilPlan || breakReason?.trim() ? [] : [`what "${title}" contributes to, or why it contributes to nothing above`]),
  ]);
};
