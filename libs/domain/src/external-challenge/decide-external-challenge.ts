import type { CalendarDate } from '../calendar/dates';
import type { ActionId, ExternalChallengeId, PostId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { type ExternalChallenge, type ExternalChallengeKind, externalChallengeLimits, milestonesOf, nextMilestone, type RecommendationAnswer } from './external-challenge';
import type { ExternalChallengeRefusal } from './refusals';
import { externalChallengeTransitions } from './transitions';

type Decided = Outcome<ExternalChallenge, Refusal<ExternalChallengeRefusal>>;

/** A challenge as it is entered, whether it lies ahead or has been. */
export interface NewExternalChallenge {
  readonly kind: ExternalChallengeKind;
  readonly title: string;
  readonly body: string;
  readonly startsOn: CalendarDate;
  readonly everyYears: number | null;
  /** Null while nobody is chosen. */
  readonly ownerPostId: PostId | null;
}

/** A new challenge with the days of its kind. Refuses all at once: `ExternalChallengeTextMissing` (which), `ExternalChallengeOwnerMissing`. */
export function decideNewExternalChallenge({ title, body, ownerPostId, ...rest }: NewExternalChallenge, { id }: { readonly id: ExternalChallengeId }): Decided {
  const refused = refuseAll(
    faultsAmong<Refusal<ExternalChallengeRefusal>>([
      isBlank(title) && { code: 'ExternalChallengeTextMissing', details: { part: 'title' }, at: 'title' },
      isBlank(body) && { code: 'ExternalChallengeTextMissing', details: { part: 'body' }, at: 'body' },
      ownerPostId === null && { code: 'ExternalChallengeOwnerMissing' },
    ]),
  );
  if (refused) return refused;
  return accept({
    ...rest, id, reference: '', title: normalText(title), body: normalText(body), ownerPostId: ownerPostId!, state: externalChallengeTransitions.first,
    milestones: milestonesOf(rest.kind, rest.startsOn), recommendations: [], followedById: null, version: 1,
  });
}

/** Another challenge comes after this one, so that no next one is due of it. Refuses: `FollowedAlready`. */
export const decideFollowed = (before: ExternalChallenge, followedById: ExternalChallengeId): Decided =>
  before.followedById === null ? accept({ ...before, followedById, version: before.version + 1 }) : refuse('FollowedAlready', { named: before.reference });

/** The next step was taken, on a day up to today; after the last the challenge is finished. Refuses: `ExternalChallengeNotInState`, `MilestoneAheadOfToday`. */
export function decideMilestone(before: ExternalChallenge, { metOn, note, today }: { readonly metOn: CalendarDate; readonly note: string; readonly today: CalendarDate }): Decided {
  const next = nextMilestone(before);
  const left = before.milestones.filter((one) => one.metOn === null).length;
  const state = externalChallengeTransitions.next(before.state, left > 1 ? 'step' : 'finish');
  if (state === null || next === undefined) return refuse('ExternalChallengeNotInState', { state: before.state });
  if (metOn > today) return refuse('MilestoneAheadOfToday', { today });
  return accept({ ...before, state, milestones: before.milestones.map((one) => (one === next ? { ...one, metOn, note: normalText(note) } : one)), version: before.version + 1 });
}

/** The answer to a recommendation, before its action is agreed. */
export interface AnsweredRecommendation {
  readonly text: string;
  readonly answer: RecommendationAnswer;
  readonly reason: string;
}

/**
 * What the council answers to a recommendation. What it accepts, whole or in part, becomes an action, agreed in the same act; what it does not, or in part, it says why.
 * Refuses all at once: `ExternalChallengeTextMissing`, `ExternalChallengeReasonMissing`, `RecommendationWithoutAction`; and `ExternalChallengeNotInState` of a cancelled one,
 * `TooManyRecommendations`.
 */
export function decideRecommendation(before: ExternalChallenge, { text, answer, reason }: AnsweredRecommendation, actionId: ActionId | null): Decided {
  if (before.state === 'cancelled') return refuse('ExternalChallengeNotInState', { state: before.state });
  const { recommendations: most } = externalChallengeLimits;
  if (before.recommendations.length >= most) return refuse('TooManyRecommendations', { most });
  const refused = refuseAll(
    faultsAmong<Refusal<ExternalChallengeRefusal>>([
      isBlank(text) && { code: 'ExternalChallengeTextMissing', details: { part: 'recommendation' }, at: 'text' },
      answer !== 'accepted' && isBlank(reason) && { code: 'ExternalChallengeReasonMissing' },
      answer !== 'rejected' && actionId === null && { code: 'RecommendationWithoutAction' },
    ]),
  );
  if (refused) return refused;
  const recommendation = { text: normalText(text), answer, reason: normalText(reason), actionId: answer === 'rejected' ? null : actionId };
  return accept({ ...before, recommendations: [...before.recommendations, recommendation], version: before.version + 1 });
}

/** It does not come. Refuses: `ExternalChallengeNotInState`, `ExternalChallengeReasonMissing`. */
export function decideCancelled(before: ExternalChallenge, reason: string): Decided {
  const state = externalChallengeTransitions.next(before.state, 'cancel');
  if (state === null) return refuse('ExternalChallengeNotInState', { state: before.state });
  if (isBlank(reason)) return refuse('ExternalChallengeReasonMissing');
  return accept({ ...before, state, version: before.version + 1 });
}
