import { formatDueDate } from '@golden-thread/domain/calendar/date-format';
import { type CalendarDate, daysBetween } from '@golden-thread/domain/calendar/dates';
import type { ExternalChallengeState } from '@golden-thread/domain/external-challenge/transitions';

/** Beyond a year and a month nobody counts days. */
const longestCounted = 400;

/** A day with how far it is away, where it is near enough to count in days. */
export const dueIn = (dueOn: CalendarDate, today: CalendarDate): string | null => (daysBetween(today, dueOn) > longestCounted ? null : formatDueDate(dueOn, today));

/** Where a challenge stands, with the colour of its tag. */
export const externalChallengeTags: Readonly<Record<ExternalChallengeState, { readonly text: string; readonly colour: string }>> = {
  arranged: { text: 'Arranged', colour: 'blue' }, finished: { text: 'Finished', colour: 'green' }, cancelled: { text: 'Cancelled', colour: 'grey' },
};
