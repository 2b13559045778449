import type { LocalActivityOptions } from '@temporalio/common';

/**
 * Every step and every reading is a local activity: carried out by the worker that has the workflow in hand, without a way to the server
 * and back, and written to the history under its own name.
 *
 * For a step, which is a use case that writes: it reads the rows first, so a repetition finds its work done. The attempts are few and
 * far between after the first minutes (a database restart is over in seconds, a faulty release in hours) and go on for about two
 * days, so that a weekend's outage needs nobody; the longer pauses are timers of the workflow. Refusals by a rule are sent as
 * non-retryable by the worker and end it at once.
 */
export const repeatableWrite: LocalActivityOptions = {
  startToCloseTimeout: '60 seconds',
  scheduleToCloseTimeout: '2 days',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 hour' },
  localRetryThreshold: '10 seconds',
};

/** For the question which step is due: given up after a minute, because nothing is lost by it: the next signal asks again, and the reconciler sends one. */
export const rowsRead: LocalActivityOptions = {
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '1 minute',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '10 seconds' },
};
