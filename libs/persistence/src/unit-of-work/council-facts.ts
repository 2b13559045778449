import type { Instant } from '@golden-thread/domain/calendar';

/** What every unit of work knows of its council: above all which clock dates its acts. */
export interface CouncilFacts {
  readonly id: string;
  readonly name: string;
  readonly kind: 'live' | 'training';
  /** A training council's own time, which stands still until moved. Null for a live council. */
  readonly clockAt: Instant | null;
}
