import type { CalendarDate } from '../calendar';

/** Why a person answers for a post on these days. */
export type ResponsibilityBasis = 'holder' | 'vacancy' | 'deputy';

/** A person who answers for a post from a first to a last day, both inclusive; `endsOn` null: until something changes. */
export interface Responsibility {
  readonly postId: string;
  readonly personId: string;
  readonly basis: ResponsibilityBasis;
  /** The post up the line through which the person answers for a vacant one; null when they answer for the post itself. */
  readonly viaPostId: string | null;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
}
