import type { CalendarDate } from '../calendar';
import type { Decimal } from '../shared/decimal';

/** A person in a post from a first to a last day, both inclusive. Two holdings of one post on one day are a job share. */
export interface Holding {
  readonly id: string;
  readonly postId: string;
  readonly personId: string;
  readonly basis: HoldingBasis;
  /** The part of the post held: '1' is the whole post, '0.5' one half of a job share. */
  readonly share: Decimal;
  readonly startsOn: CalendarDate;
  /** The last day; null while it goes on. */
  readonly endsOn: CalendarDate | null;
}

/** An interim holder answers for a post as any holder does; the word is kept because readers ask. */
export const holdingBases = ['permanent', 'interim', 'job-share', 'elected'] as const;
export type HoldingBasis = (typeof holdingBases)[number];
