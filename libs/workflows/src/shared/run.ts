import type { CouncilId, Id } from '@golden-thread/domain/shared/id';
import { defineSignal } from '@temporalio/workflow';

/**
 * Counts the ways in which workflows have gone through their steps. A run holds nothing that the rows do not, so a change of the way
 * raises it, and the new worker takes over: it ends each run of an earlier generation and starts it anew from its wake-up row.
 * See docs/how-to/change-a-running-workflow.md.
 */
export const generation = 4;

/** Where workflows and their activities wait for a worker. Each generation has its own queue, so no worker is handed a history that it cannot follow. */
export const taskQueue = `golden-thread.${generation}`;

/**
 * "Look at your rows again": the version of the wake-up row that asked for it, nothing else. It may come twice, late, out of order or
 * merged with others, because the look it causes re-reads the rows.
 */
export const wake = defineSignal<[version: number]>('wake');

/** What a workflow is started with: ids only. `soFar` is what one run hands to the next when it continues as new. */
export interface WorkflowRun<Subject extends Id = Id> {
  readonly councilId: CouncilId;
  readonly subjectId: Subject;
  readonly soFar?: RunSoFar;
}

export interface RunSoFar {
  readonly boundary: string | null;
  readonly signals: SignalsSoFar;
}

/** The highest version that was signalled, and the highest that a look has answered. */
export interface SignalsSoFar {
  readonly signalled: number;
  readonly handled: number;
}
