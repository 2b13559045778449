import type { Reading } from '../unit-of-work/reading';
import type { WakeUp } from './find-wake-up';

/** A workflow's row, held until the transaction ends: for whoever must know whether the turn that runs just now will see their change. */
export async function holdWakeUp(work: Reading, workflow: string): Promise<Pick<WakeUp, 'requested' | 'handled' | 'nextAt'> | undefined> {
  const [row] = await work.query<Pick<WakeUp, 'requested' | 'handled' | 'nextAt'>>(
    'select requested, handled, next_at as "nextAt" from wake_up where workflow_id = $1 for update',
    [workflow],
  );
  return row;
}
