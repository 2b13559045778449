import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { decideChase } from '@golden-thread/domain/review/decide-chase';
import { decideNote } from '@golden-thread/domain/review/decide-note';
import type { Round } from '@golden-thread/domain/review/round';
import { roundStream, type ServiceReview, serviceReviewStream } from '@golden-thread/domain/review/service-review';
import type { PersonId, ReviewId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { isBlank } from '@golden-thread/domain/shared/text';
import { listServicePosts, type ServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findRoundNamed } from '@golden-thread/persistence/review/rounds';
import { listServiceReviewsOf } from '@golden-thread/persistence/review/service-reviews';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { resolvePerson } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';
import { extendReview } from './extend-service-review';

/** What the policy team does with several late reviews at once. `followedUpBy`: as it was typed; empty: nobody. */
export type ActOnReview =
  | { readonly kind: 'chase'; readonly message: string }
  | { readonly kind: 'extend'; readonly to: CalendarDate; readonly reason: string }
  | { readonly kind: 'note'; readonly note: string; readonly followedUpBy: string };

export interface ActOnReviews extends Submitted {
  /** By its id, or `latest`. */
  readonly roundId: string;
  readonly reviewIds: readonly ReviewId[];
  readonly act: ActOnReview;
}

/** What came of it: the services for which it was done, and of each other why not. */
export interface ActedOnReviews {
  readonly done: readonly string[];
  readonly refused: readonly { readonly service: string; readonly refusal: Refusal }[];
}

/**
 * The policy team chases, gives a later date or notes how it follows up, for several reviews in one transaction. What is refused for one service
 * is named, and done for the others; where it is refused for all, nothing is done, and the first refusal is given.
 * Refuses: `NotPermitted`, `RoundNotFound`, `NoReviewToChase` where no review of the round was named; as `resolvePerson`, and as `decideChase`,
 * `decideExtension` and `decideNote` do.
 */
export async function actOnReviews(database: Database, actor: Actor, { roundId, reviewIds, act, submission }: ActOnReviews): Promise<Outcome<ActedOnReviews>> {
  const lacking = lacksPermission(actor, 'reviews.run');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const round = await findRoundNamed(work, roundId);
    if (!round) return refuse('RoundNotFound');
    const person = act.kind === 'note' && !isBlank(act.followedUpBy) ? await resolvePerson(work, { typed: act.followedUpBy }) : accept(null);
    if (!person.ok) return refuseIn('followedUpBy', person);
    await work.lock(roundStream(round.id));
    for (const id of [...reviewIds].sort()) await work.lock(serviceReviewStream(id));
    const reviews = (await listServiceReviewsOf(work, round.id)).filter(({ id }) => reviewIds.includes(id));
    const services = new Map((await listServicePosts(work)).map((posts) => [posts.serviceId, posts]));
    const outcomes: { service: string; outcome: Outcome<unknown> }[] = [];
    for (const review of reviews) {
      const posts = services.get(review.serviceId);
      if (posts !== undefined) outcomes.push({ service: posts.name, outcome: await carryOut(work, { review, round, posts }, { act, followedUpById: person.value }) });
    }
    const refused = outcomes.flatMap(({ service, outcome }) => (outcome.ok ? [] : [{ service, refusal: outcome.refusal }]));
    const done = outcomes.flatMap(({ service, outcome }) => (outcome.ok ? [service] : []));
    if (done.length > 0) return accept({ done, refused });
    return refused[0] === undefined ? refuse('NoReviewToChase') : { ok: false, refusal: refused[0].refusal };
  });
}

interface OneReview {
  readonly review: ServiceReview;
  readonly round: Round;
  readonly posts: ServicePosts;
}

async function carryOut(work: UnitOfWork, one: OneReview, { act, followedUpById }: { readonly act: ActOnReview; readonly followedUpById: PersonId | null }): Promise<Outcome<unknown>> {
  if (act.kind === 'extend') return extendReview(work, one, act);
  if (act.kind === 'note') {
    const noted = decideNote(one.review, { note: act.note, followedUpById });
    if (noted.ok) work.record(noted.value);
    return noted;
  }
  const chased = decideChase([one.review], act.message);
  if (chased.ok) for (const event of chased.value) work.record(event);
  return chased;
}
