import { decideClose } from '@golden-thread/domain/review/decide-close';
import { decideConclusion } from '@golden-thread/domain/review/decide-conclusion';
import type { RoundClosed } from '@golden-thread/domain/review/events';
import type { Round } from '@golden-thread/domain/review/round';
import { roundStream, serviceReviewStream } from '@golden-thread/domain/review/service-review';
import type { EventId, RoundId, StageId, ThingType } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { listExceptions } from '@golden-thread/persistence/exception/exceptions';
import { listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import { saveRound } from '@golden-thread/persistence/review/rounds';
import { listServiceReviewsOf, saveReviewStates } from '@golden-thread/persistence/review/service-reviews';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { withdrawWithPapers } from '../contribution/ask-contribution';
import { pickExceptions } from '../exception/pick-exceptions';
import { readQuarter } from '../figure-sheet/freeze-figures';
import { takeSnapshot } from './take-snapshot';

/** The round as the subject of tasks. */
const roundSubject = (round: Pick<Round, 'id' | 'year' | 'quarter'>): { type: ThingType; id: RoundId; label: string } => ({
  ...roundStream(round.id),
  label: `Quarter ${round.quarter} ${round.year}`,
});

/** Concludes the corporate review in the transaction of its last decision. Answers the round, unchanged while one is still open. */
export async function concludeWhenDecided(work: UnitOfWork, round: Round): Promise<Round> {
  const exceptions = (await listExceptions(work, round.id)).filter(({ state }) => state !== 'withdrawn');
  const decidedOnes = exceptions.filter(({ state }) => state === 'decided').length;
  const decided = decideConclusion(round, { decided: decidedOnes, undecided: exceptions.length - decidedOnes });
  if (!decided.ok) return round;
  await saveRound(work, decided.value.round);
  work.record(decided.value.event);
  work.closeTasks({ subject: roundSubject(round), kinds: ['decide-exceptions'], as: 'done' });
  return decided.value.round;
}

/**
 * Closes a round on its date, whoever is missing: the figures are frozen into the snapshot that scrutiny and Cabinet both see,
 * services without a submission are missed, the exceptions are picked for good, and the corporate review is asked to decide them.
 * Refuses: `RoundNotOpen`.
 */
export async function closeRound(work: UnitOfWork, round: Round, closesStageId: StageId | null): Promise<Outcome<Round>> {
  const reviews = await listServiceReviewsOf(work, round.id);
  const decided = decideClose(round, reviews, work.today);
  if (!decided.ok) return decided;
  const { round: closed, missed, events } = decided.value;
  await saveReviewStates(work, missed);
  for (const event of events) work.record(event);
  for (const { id } of missed) work.closeTasks({ subject: serviceReviewStream(id), kinds: ['complete-service-review'], as: 'cancelled' });
  await withdrawWithPapers(work, missed.map(({ id }) => id));
  const snapshot = await takeSnapshot(work, closed, { reason: '', replaces: null });
  const exceptions = await pickExceptions(work, closed, {
    // Exceptions are picked once: a figure that the policy team asks about is not missing, and a red one must not escape because its answer comes later.
    figures: await readQuarter(work, { year: closed.year, quarter: closed.quarter, standing: 'as-verified', queried: 'shown' }),
    withoutReview: missed.map((r) => r.serviceId),
  });
  await saveRound(work, closed);
  const { id: snapshotId, hash } = snapshot;
  const openedBy = work.record({
    name: 'RoundClosed',
    stream: roundStream(round.id),
    payload: { snapshotId, hash, submitted: reviews.length - missed.length, missed: missed.length, exceptions },
  } satisfies RoundClosed);
  if (exceptions > 0) await askCorporateReview(work, closed, { openedBy, closesStageId });
  return accept(await concludeWhenDecided(work, closed));
}

async function askCorporateReview(work: UnitOfWork, round: Round, by: { openedBy: EventId; closesStageId: StageId | null }): Promise<void> {
  for (const postId of await listPostsWithRole(work, 'policy-officer')) {
    work.openTask({
      id: idFor(round.id, 'decide', postId),
      kind: 'decide-exceptions',
      postId,
      subject: roundSubject(round),
      dueOn: round.closesOn,
      ...(by.closesStageId === null ? {} : { stageId: by.closesStageId }),
      openedBy: by.openedBy,
    });
  }
}
