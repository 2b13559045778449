import type { Instant } from '@golden-thread/domain/calendar';

/**
 * What acting in a turn found out.
 *
 * - `phase`: where the subject stands now, after what was done.
 * - `nextAt`: the next instant on the council's clock at which something falls due by itself; null when only a person's act or a
 *   nudge can change anything.
 * - `ended`: nothing will ever fall due again; the workflow ends.
 * - `chapter`: see `TurnTaken`.
 */
export interface TurnFindings<Phase extends string = string> {
  readonly phase: Phase;
  readonly nextAt: Instant | null;
  readonly ended?: boolean;
  readonly chapter?: string;
}
