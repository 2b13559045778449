import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { SealingLag } from '@golden-thread/persistence/event-log/sealing-lag';

/** Seals are made every few seconds, and a transaction of ours takes a moment: what waits for minutes is held up. */
const patienceMinutes = 5;

/**
 * Whether an operator has to look why nothing is sealed. `now` is the machine's time: seals say when something could no longer be
 * changed unseen, not when it happened in the council's year.
 */
export const isSealingLagging = ({ since }: Pick<SealingLag, 'since'>, now: Instant): boolean =>
  since !== null && Date.parse(now) - Date.parse(since) > patienceMinutes * 60_000;
