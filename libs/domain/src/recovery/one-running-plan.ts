/** A measure has one running recovery plan: what becomes of the wish for another, and which figure is a relapse after the last. */

import type { Period } from '../measure/period';
import type { RecoveryPlanId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { RecoveryPlan, RecoveryPlanState } from './recovery-plan';
import type { RecoveryRefusal } from './refusals';

/** The states in which somebody still owes a plan something: from its draft to the panel's "satisfied". */
export const runningStates = ['drafting', 'awaiting-decision', 'monthly-updates', 'awaiting-verdict'] as const satisfies readonly RecoveryPlanState[];

/** The plan that runs for a measure, as whoever wants another is told of it. */
export interface RunningPlan {
  readonly id: RecoveryPlanId;
  readonly reference: string;
  readonly state: (typeof runningStates)[number];
}

/**
 * Whether another plan may be opened for a measure. Two plans at once would have two directors decide and two panels judge the same
 * figures. A relapse is carried on by the plan that runs; whoever asks for one is told which runs, and decides with that in mind.
 *
 * Answers the plan to carry on with, or null: open one. Refuses: `RecoveryPlanRunning` (details.reference: the plan that runs).
 */
export function decideOpening(
  origin: RecoveryPlan['origin'],
  running: RunningPlan | null,
): Outcome<RunningPlan | null, Refusal<RecoveryRefusal>> {
  if (running === null || origin.type === 'relapse') return accept(running);
  return refuse('RecoveryPlanRunning', { reference: running.reference });
}

/**
 * Whether a red figure of a period is a relapse after a plan was closed: only where the period ended after the close. What the panel
 * could know when it was satisfied, corrected later or not, tells nothing about what came afterwards.
 */
export const isRelapse = ({ state, closedOn }: Pick<RecoveryPlan, 'state' | 'closedOn'>, { endsOn }: Pick<Period, 'endsOn'>): boolean =>
  state === 'relapse-watch' && closedOn !== null && endsOn > closedOn;
