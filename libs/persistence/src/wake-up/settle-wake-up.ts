import type { Instant } from '@golden-thread/domain/calendar';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

interface Settled {
  readonly workflowId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly handled: number;
  readonly nextAt: Instant | null;
  readonly ended: boolean;
}

/** Writes what a turn leaves: how far it has looked, and when it next looks by itself. Never turns `handled` back. */
export async function settleWakeUp(work: UnitOfWork, settled: Settled): Promise<void> {
  const state = settled.ended ? 'ended' : settled.nextAt === null ? 'person' : 'waiting';
  await work.query(
    `insert into wake_up (council_id, workflow_id, kind, subject_id, requested, handled, next_at, state)
     values ($1, $2, $3, $4, $5, $5, $6, $7)
     on conflict (council_id, workflow_id) do update
     set handled = greatest(wake_up.handled, excluded.handled), next_at = excluded.next_at, state = excluded.state`,
    [work.council.id, settled.workflowId, settled.kind, settled.subjectId, settled.handled, settled.ended ? null : settled.nextAt, state],
  );
}
