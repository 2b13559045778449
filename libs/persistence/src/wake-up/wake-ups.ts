import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Id } from '@golden-thread/domain/shared/id';
import type { WorkflowKind } from '@golden-thread/domain/task/workflow-kind';
import type { Reading } from '../unit-of-work/unit-of-work';

/**
 * A workflow as its wake-up row has it: how often it was signalled (`requested`), how far it has acknowledged that
 * (`handled`), and when it next looks by itself. `working`: asked, and not answered yet; `person`: only somebody's act can change
 * anything; `ended`: the thing it looks after has ended, until an event reopens it.
 */
export interface WakeUp {
  readonly workflowId: string;
  readonly kind: WorkflowKind;
  readonly subjectId: Id;
  readonly requested: number;
  readonly handled: number;
  readonly nextAt: Instant | null;
  readonly state: 'working' | 'waiting' | 'person' | 'ended';
}

const select = `select workflow_id as "workflowId", kind, subject_id as "subjectId", requested, handled, next_at as "nextAt", state from wake_up`;

export async function findWakeUp(reading: Reading, workflow: string): Promise<WakeUp | undefined> {
  const [row] = await reading.query<WakeUp>(`${select} where workflow_id = $1`, [workflow]);
  return row;
}

/** A workflow's row, held until the transaction ends: for whoever must know whether the step that runs just now will see their change. */
export async function lockWakeUp(work: Reading, workflow: string): Promise<WakeUp | undefined> {
  const [row] = await work.query<WakeUp>(`${select} where workflow_id = $1 for update`, [workflow]);
  return row;
}

/** How often a workflow has been signalled, up to now; 0 for one that never was. Read it before the rows, not after. */
export async function readRequested(reading: Reading, workflow: string): Promise<number> {
  const [row] = await reading.query<{ requested: number }>({ name: 'read-requested', text: 'select requested from wake_up where workflow_id = $1' }, [workflow]);
  return row?.requested ?? 0;
}

/** Every workflow that has not ended, by its row. */
export const listRunning = (reading: Reading): Promise<WakeUp[]> =>
  reading.query<WakeUp>(`${select} where state <> 'ended' order by workflow_id`);

/** The workflows that have been signalled and have not acknowledged it yet. */
export const listLaggingWakeUps = (reading: Reading): Promise<WakeUp[]> =>
  reading.query<WakeUp>(`${select} where state <> 'ended' and requested > handled order by workflow_id`);

/**
 * Whether every workflow has looked as far as it was signalled and every outbox message but e-mails is carried. One statement, so that what
 * is handed from one to the other meanwhile is seen with one of them.
 */
export async function isIdle(reading: Reading): Promise<boolean> {
  const [row] = await reading.query<{ idle: boolean }>(
    `select not exists (select 1 from wake_up where state <> 'ended' and requested > handled)
        and not exists (select 1 from delivery where errand <> 'send-letter') as idle`,
  );
  return row!.idle;
}

/** The workflows whose instant came and went by more than the grace, on the council's clock, without their having looked. */
export const listOverdue = (reading: Reading, graceMinutes: number): Promise<WakeUp[]> =>
  reading.query<WakeUp>(`${select} where state <> 'ended' and next_at < $1::timestamptz - make_interval(mins => $2) order by next_at`, [
    reading.now, graceMinutes,
  ]);

/** When the next workflow looks by itself; null when all wait for somebody. */
export async function earliestWakeUp(reading: Reading): Promise<Instant | null> {
  const [row] = await reading.query<{ at: Instant | null }>(`select min(next_at) as at from wake_up where state <> 'ended'`);
  return row?.at ?? null;
}

/** How many workflows have yet to look as far as they were asked to, and since when the longest of them has lagged, by the machine's clock. */
export async function findWorkflowLag(reading: Reading): Promise<{ readonly lagging: number; readonly since: Instant | null }> {
  const [row] = await reading.query<{ lagging: number; since: Instant | null }>(
    `select count(*)::int as lagging, min(lagging_since) as since from wake_up where state <> 'ended' and requested > handled`,
  );
  return row!;
}
