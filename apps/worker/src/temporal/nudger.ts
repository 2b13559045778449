import type { WorkflowKind } from '@golden-thread/domain/task';
import { workflowId } from '@golden-thread/persistence';
import { nudge, taskQueue, type WorkflowRun, workflowTypeOf } from '@golden-thread/workflows';
import { type Client, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';

interface Nudge {
  readonly kind: WorkflowKind;
  readonly councilId: string;
  readonly subjectId: string;
  readonly version: number;
  /** Start it anew where it failed or was ended by hand though its row says that there is more to do: for the reconciler. */
  readonly again?: boolean;
}

/** Nudges workflows, starting those that do not run yet. */
export class Nudger {
  constructor(private readonly client: Client) {}

  /**
   * Asks a workflow to look again; safe to repeat. One that is closed already counts as nudged: terminal is terminal, and whether
   * anything is left to do is in the rows, which the reconciler compares.
   * @throws when Temporal cannot be reached within some seconds.
   */
  async nudge({ kind, councilId, subjectId, version, again = false }: Nudge): Promise<void> {
    const run: WorkflowRun = { councilId, subjectId };
    try {
      await this.client.withDeadline(Date.now() + 5_000, () =>
        this.client.workflow.signalWithStart(workflowTypeOf[kind], {
          workflowId: workflowId(kind, subjectId),
          taskQueue,
          args: [run],
          signal: nudge,
          signalArgs: [version],
          workflowIdReusePolicy: again ? 'ALLOW_DUPLICATE_FAILED_ONLY' : 'REJECT_DUPLICATE',
        }),
      );
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }
}
