import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { ActionId, ExternalChallengeId, PostId, YearId } from '../shared/id';
import type { ExternalChallengeKind, RecommendationAnswer } from './external-challenge';

type Facts = {
  readonly reference: string;
  readonly version: number;
  /** The performance year whose workflow reminds of its next step; null while there is none. */
  readonly remindedBy: YearId | null;
};

/** What happens to challenges from outside. Titles, notes, recommendations and reasons stand in `wording`. */
export type ExternalChallengeEvent =
  | DomainEvent<'ExternalChallengeEntered', Facts & { kind: ExternalChallengeKind; ownerPostId: PostId; startsOn: CalendarDate; nextDueOn: CalendarDate | null; follows: ExternalChallengeId | null }, 'external-challenge'>
  | DomainEvent<'ExternalChallengeFollowed', Facts & { followedBy: ExternalChallengeId }, 'external-challenge'>
  | DomainEvent<'MilestoneMet', Facts & { milestone: string; dueOn: CalendarDate; metOn: CalendarDate; last: boolean }, 'external-challenge'>
  | DomainEvent<'RecommendationAnswered', Facts & { number: number; answer: RecommendationAnswer; actionId: ActionId | null }, 'external-challenge'>
  | DomainEvent<'ExternalChallengeCancelled', Facts, 'external-challenge'>;
