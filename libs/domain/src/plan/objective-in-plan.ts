import type { ObjectiveId } from '../shared/id';
import { isBlank } from '../shared/text';
import type { PlanKind } from './plan';

/** An objective of a service, unit or person, as far as its plan's completeness goes. */
export interface ObjectiveInPlan {
  readonly id: ObjectiveId;
  readonly title: string;
  /** What is to be reached this year; at unit level this is the target. */
  readonly target: string | null;
  /** Whether a way leads from it up to the council plan. */
  readonly reachesCouncilPlan: boolean;
  /** Why it does not, where it does not. */
  readonly breakReason: string | null;
  /** Whether it was offered to its person, who has neither accepted nor changed it. */
  readonly unanswered?: boolean;
}

/**
 * What the objectives of a plan still lack, in words for its writer: there is at least one; each leads up to the council plan or
 * says why not; those of a unit have their target, because people's objectives are opened by it.
 */
export const whatObjectivesLack = (kind: PlanKind, objectives: readonly ObjectiveInPlan[]): readonly string[] => {
  if (objectives.length === 0) return ['at least one objective'];
  return objectives.flatMap(({ title, target, reachesCouncilPlan, breakReason, unanswered = false }) => [
    ...(unanswered ? [`your answer to "${title}", which you are offered: accept it, or change it`] : []),
    ...(kind !== 'individual-plan' && isBlank(target) ? [`the target of "${title}"`] : []),
    ...(reachesCouncilPlan || !isBlank(breakReason) ? [] : [`what "${title}" contributes to, or why it contributes to nothing above`]),
  ]);
};
