import type { ActivityOptions } from '@temporalio/common';

/** For a question that changes nothing: short and often, because nothing is lost by asking again. */
export const readOnly: ActivityOptions = {
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '1 hour',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 1.5, maximumInterval: '30 seconds' },
};
