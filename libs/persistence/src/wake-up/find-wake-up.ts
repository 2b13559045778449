import type { Instant } from '@golden-thread/domain/calendar';
import type { Reading } from '../unit-of-work/reading';

/** A workflow as its wake-up row has it. */
export interface WakeUp {
  readonly workflowId: string;
  readonly kind: string;
  readonly subjectId: string;
  readonly requested: number;
  readonly handled: number;
  readonly nextAt: Instant | null;
  readonly state: 'working' | 'waiting' | 'person' | 'ended';
}

export async function findWakeUp(reading: Reading, workflow: string): Promise<WakeUp | undefined> {
  const [row] = await reading.query<WakeUp>(
    `select workflow_id as "workflowId", kind, subject_id as "subjectId", requested, handled, next_at as "nextAt", state
     from wake_up where workflow_id = $1`,
    [workflow],
  );
  return row;
}
