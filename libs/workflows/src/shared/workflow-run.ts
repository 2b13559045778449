import type { NudgesSoFar } from './nudges';

/** What a workflow is started with: ids only. `soFar` is what one run hands to the next when it continues as new. */
export interface WorkflowRun {
  readonly councilId: string;
  readonly subjectId: string;
  readonly soFar?: {
    readonly phase: string | null;
    readonly chapter: string | null;
    readonly nudges: NudgesSoFar;
  };
}
