import type { ActivityOptions } from '@temporalio/common';

/**
 * For a turn, which is a use case: it reads the row before it writes, so a repetition finds its work done. The attempts are few and
 * far between after the first minutes (a database restart is over in seconds, a faulty release in hours) and go on for about two
 * days, so that a weekend's outage needs nobody. Refusals by a rule are sent as non-retryable by the worker and end it at once.
 */
export const repeatableWrite: ActivityOptions = {
  startToCloseTimeout: '60 seconds',
  scheduleToCloseTimeout: '2 days',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 hour' },
};
