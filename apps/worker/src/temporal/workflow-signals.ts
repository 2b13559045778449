import type { CouncilId, Id } from '@golden-thread/domain/shared/id';
import type { WorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import { workflowId } from '@golden-thread/persistence/unit-of-work/ids';
import { taskQueue, wake, type WorkflowRun } from '@golden-thread/workflows/shared/run';
import { workflows } from '@golden-thread/workflows/workflows';
import type { Client } from '@temporalio/client';

interface WakeSignal {
  readonly kind: WorkflowKind;
  readonly councilId: CouncilId;
  readonly subjectId: Id;
  /** That of the wake-up row that asked for it. */
  readonly version: number;
}

/** Sends wake signals to workflows, starting those that do not run. */
export class WorkflowSignals {
  constructor(private readonly client: Client) {}

  /**
   * Signals a workflow; safe to repeat. One that is closed is started anew: whether anything is left to do is for
   * the rows to say, so whoever knows that its row says ended does not ask.
   * @throws when Temporal cannot be reached within some seconds.
   */
  async send({ kind, councilId, subjectId, version }: WakeSignal): Promise<void> {
    const run: WorkflowRun = { councilId, subjectId };
    await this.client.withDeadline(Date.now() + 5_000, () =>
      this.client.workflow.signalWithStart(workflows[kind].name, {
        workflowId: workflowId(kind, subjectId),
        taskQueue,
        args: [run],
        signal: wake,
        signalArgs: [version],
        workflowIdReusePolicy: 'ALLOW_DUPLICATE',
      }),
    );
  }
}
