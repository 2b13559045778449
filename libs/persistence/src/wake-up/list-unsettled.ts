import type { Reading } from '../unit-of-work/reading';
import type { WakeUp } from './find-wake-up';

/** The workflows that have been asked to look again and have not yet, longest asked first. */
export const listUnsettled = (reading: Reading): Promise<WakeUp[]> =>
  reading.query<WakeUp>(
    `select workflow_id as "workflowId", kind, subject_id as "subjectId", requested, handled, next_at as "nextAt", state
     from wake_up where state <> 'ended' and requested > handled order by workflow_id`,
  );
