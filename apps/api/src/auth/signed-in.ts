import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';

/** A holder somebody may stand in for today. */
export interface Deputising {
  readonly personId: string;
  readonly name: string;
  readonly postId: string;
  readonly postTitle: string;
}

/** Who sends the request, and what every page says about them and their council. */
export interface SignedIn {
  readonly actor: Actor;
  readonly council: { readonly name: string; readonly kind: 'live' | 'training'; readonly today: CalendarDate };
  /** The titles of the posts held today, the first one shown in the header. */
  readonly postTitles: readonly string[];
  /** Notices not yet read; counted for pages. */
  readonly unread: number;
  readonly mayActFor: readonly Deputising[];
}
