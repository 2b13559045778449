import type { Reading } from '../unit-of-work/reading';
import type { WakeUp } from './find-wake-up';

/** The workflows whose instant came and went by more than the grace, on the council's clock, without their having looked. */
export const listOverdue = (reading: Reading, graceMinutes: number): Promise<WakeUp[]> =>
  reading.query<WakeUp>(
    `select workflow_id as "workflowId", kind, subject_id as "subjectId", requested, handled, next_at as "nextAt", state
     from wake_up where state <> 'ended' and next_at < $1::timestamptz - make_interval(mins => $2) order by next_at`,
    [reading.now, graceMinutes],
  );
