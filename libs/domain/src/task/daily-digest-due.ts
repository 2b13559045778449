import { addDays, type CalendarDate, type Instant, londonInstant } from '../calendar';
import type { StepDue } from './workflow-step';

/** London time; an hour after the day's reminders are given. */
const digestTime = '09:00';

export interface DailyDigestFacts {
  /** Reminders that no e-mail carries yet. */
  readonly waiting: number;
  /** Of these, how many are for somebody who has not had today's digest. */
  readonly sendable: number;
}

/**
 * The next step of a council's daily digest: from 09:00 on the council's clock every reminder that waits goes into one e-mail for
 * each person; what comes later that day waits for tomorrow. It never ends: the next reminder wakes it.
 */
export function nextStepOfDigest(
  { waiting, sendable }: DailyDigestFacts,
  { now, today }: { now: Instant; today: CalendarDate },
): StepDue<'gathering', 'sendDigest'> {
  const nothing = { phase: 'gathering', step: null, ended: false } as const;
  if (waiting === 0) return { ...nothing, nextAt: null };
  const sendsAt = londonInstant(today, digestTime);
  if (now < sendsAt) return { ...nothing, nextAt: sendsAt };
  return sendable > 0 ? { ...nothing, step: 'sendDigest', nextAt: null } : { ...nothing, nextAt: londonInstant(addDays(today, 1), digestTime) };
}
