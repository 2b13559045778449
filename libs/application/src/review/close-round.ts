import { accept, type Outcome } from '@golden-thread/domain';
import { decideClose, type Round, type RoundClosed, roundStream, serviceReviewStream } from '@golden-thread/domain/review';
import { idFor, type UnitOfWork } from '@golden-thread/persistence';
import { listServiceReviewsOf, saveReviewStates, saveRound } from '@golden-thread/persistence/review';
import { listPostsWithRole } from '@golden-thread/persistence/task';
import { pickExceptions } from '../exception/pick-exceptions';
import { concludeWhenDecided } from './conclude-when-decided';
import { roundSubject } from './round-subject';
import { takeSnapshot } from './take-snapshot';

/**
 * Closes a round on its date, whoever is missing: the figures are frozen into the snapshot that scrutiny and Cabinet both see,
 * services without a submission are missed, the exceptions are picked for good, and the corporate review is asked to decide them.
 * Refuses: `RoundNotOpen`.
 */
export async function closeRound(work: UnitOfWork, round: Round, closesStageId: string | null): Promise<Outcome<Round>> {
  const reviews = await listServiceReviewsOf(work, round.id);
  const decided = decideClose(round, reviews, work.today);
  if (!decided.ok) return decided;
  const { round: closed, missed, events } = decided.value;
  await saveReviewStates(work, missed);
  for (const event of events) work.record(event);
  for (const { id } of missed) work.closeTasks({ subject: serviceReviewStream(id), kinds: ['complete-service-review'], as: 'cancelled' });
  const snapshot = await takeSnapshot(work, closed, { reason: '', replaces: null });
  const exceptions = await pickExceptions(work, closed, {
    figures: snapshot.content.figures,
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

async function askCorporateReview(work: UnitOfWork, round: Round, by: { openedBy: string; closesStageId: string | null }): Promise<void> {
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
