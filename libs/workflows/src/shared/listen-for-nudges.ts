import { setHandler } from '@temporalio/workflow';
import { nudge } from './nudge';
import { Turns } from './turns';
import type { WorkflowRun } from './workflow-run';

/** First line of every workflow: from here on a nudge is heard. The handler only notes what it heard. */
export function listenForNudges<Phase extends string>(run: WorkflowRun): Turns<Phase> {
  const turns = new Turns<Phase>(run);
  setHandler(nudge, (version) => turns.nudges.hear(version));
  return turns;
}
