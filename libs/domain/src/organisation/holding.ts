import type { CalendarDate } from '../calendar';

/** A person in a post from a first to a last day, both inclusive. Two holdings of one post on one day are a job share. */
export interface Holding {
  readonly id: string;
  readonly postId: string;
  readonly personId: string;
  readonly basis: HoldingBasis;
  /** The part of the post held, in hundredths of full time: 100 is the whole post, 50 one half of a job share. */
  readonly share: number;
  readonly startsOn: CalendarDate;
  /** The last day; null while it goes on. */
  readonly endsOn: CalendarDate | null;
}

/** An interim or acting holder answers for a post as any holder does; the word is kept because readers ask. */
export const holdingBases = ['permanent', 'interim', 'acting'] as const;
export type HoldingBasis = (typeof holdingBases)[number];
