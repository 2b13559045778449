import type { Reading } from '../unit-of-work/reading';
import type { WakeUp } from './find-wake-up';

/** Every workflow that has not ended, by its row. */
export const listRunning = (reading: Reading): Promise<WakeUp[]> =>
  reading.query<WakeUp>(
    `select workflow_id as "workflowId", kind, subject_id as "subjectId", requested, handled, next_at as "nextAt", state
     from wake_up where state <> 'ended' order by workflow_id`,
  );
