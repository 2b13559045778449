import type { CalendarDate } from '../calendar/dates';
import type { ExternalChallengeState } from './transitions';

/** Why something about a challenge from outside can be refused, and what each refusal tells. `part`: which of its texts. */
export interface ExternalChallengeRefusals {
  readonly NoSuchExternalChallenge: null;
  readonly ExternalChallengeTextMissing: { readonly part: 'title' | 'body' | 'recommendation' };
  readonly ExternalChallengeOwnerMissing: null;
  readonly ExternalChallengeOwnerNotYours: null;
  readonly ExternalChallengeNotYours: { readonly reference: string };
  readonly ExternalChallengeNotInState: { readonly state: ExternalChallengeState };
  readonly ExternalChallengeReasonMissing: null;
  readonly MilestoneAheadOfToday: { readonly today: CalendarDate };
  readonly FollowedChallengeNotFound: { readonly named: string };
  readonly FollowedAlready: { readonly named: string };
  readonly RecommendationWithoutAction: null;
  readonly TooManyRecommendations: { readonly most: number };
}
export type ExternalChallengeRefusal = keyof ExternalChallengeRefusals;
