import { reconcileCouncil } from '@golden-thread/application/engine/reconcile-council';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { isWorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import { listCouncils, type RelayConnection } from '@golden-thread/persistence/outbox/relay-queue';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { WakeUp } from '@golden-thread/persistence/wake-up/wake-ups';
import { Logger } from '@nestjs/common';
import type { WorkflowSignals } from '../temporal/workflow-signals';

/** Looks, council by council, for what did not go by itself, mends what can be mended and tells the log of the rest. */
export class Reconciler {
  private readonly log = new Logger('Reconciler');
  /** Which workflows were behind at the last look: one that only just was asked is not behind yet. */
  private laggingBefore = new Set<string>();

  constructor(
    private readonly rows: RelayConnection,
    private readonly database: Database,
    private readonly signals: WorkflowSignals,
  ) {}

  async reconcile(): Promise<boolean> {
    const behindNow = new Set<string>();
    for (const { id: councilId } of await listCouncils(this.rows)) {
      const found = await reconcileCouncil(this.database, councilId);
      if (!found.ok) continue;
      const { behind, letters, imports, stranded } = found.value;
      for (const workflow of behind) behindNow.add(keyOf(workflow));
      await this.signalThem(councilId, behind.filter((workflow) => this.laggingBefore.has(keyOf(workflow))));
      if (letters.requeued > 0) this.log.warn(`${letters.requeued} e-mails that the queue had forgotten are queued again.`);
      if (letters.possiblySent > 0) this.log.warn(`${letters.possiblySent} e-mails were cut off while being sent.`);
      if (imports > 0) this.log.warn(`${imports} approved imports that the queue had forgotten are queued again.`);
      if (stranded.length > 0) this.log.warn(`${stranded.length} open tasks have no running workflow, such as ${stranded[0]!.kind} ${stranded[0]!.id}.`);
    }
    this.laggingBefore = behindNow;
    return false;
  }

  private async signalThem(councilId: CouncilId, workflows: readonly WakeUp[]): Promise<void> {
    for (const { kind, subjectId, workflowId, requested } of workflows) {
      if (!isWorkflowKind(kind)) continue;
      this.log.warn(`The workflow ${workflowId} was signalled and has not acknowledged it; it is signalled again.`);
      await this.signals.send({ kind, councilId, subjectId, version: requested });
    }
  }
}

const keyOf = ({ workflowId, requested, handled }: WakeUp): string => `${workflowId} ${requested} ${handled}`;
