import { type Round, type RoundRetimed, roundStream, type RoundTiming } from '@golden-thread/domain/review';
import type { UnitOfWork } from '@golden-thread/persistence';
import { listServiceReviewsOf, saveReviewStates, saveRound } from '@golden-thread/persistence/review';

/**
 * Takes over the timetable's new dates for a round that is still open, for its reviews too, save those whose own date was extended.
 * Their tasks have moved with the stage already. Answers the round as it now is.
 */
export async function reTimeRound(work: UnitOfWork, round: Round, timing: RoundTiming): Promise<Round> {
  const { reviewsDueOn, closesOn } = timing;
  if (round.state !== 'open' || (round.reviewsDueOn === reviewsDueOn && round.closesOn === closesOn)) return round;
  const reviews = await listServiceReviewsOf(work, round.id);
  const moved = reviews.filter((review) => review.dueOn === round.reviewsDueOn);
  await saveReviewStates(
    work,
    moved.map((review) => ({ ...review, dueOn: reviewsDueOn, version: review.version + 1 })),
  );
  const retimed: Round = { ...round, reviewsDueOn, closesOn, version: round.version + 1 };
  await saveRound(work, retimed);
  work.record({ name: 'RoundRetimed', stream: roundStream(round.id), payload: { reviewsDueOn, closesOn } } satisfies RoundRetimed);
  return retimed;
}
