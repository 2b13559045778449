import type { RoundOpened } from '@golden-thread/domain/review/events';
import type { Round, RoundTiming } from '@golden-thread/domain/review/round';
import { noAnswersYet, roundStream, type ServiceReview } from '@golden-thread/domain/review/service-review';
import { reviewTransitions, roundTransitions } from '@golden-thread/domain/review/transitions';
import type { EventId, ReviewId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { listServicePosts, type ServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { addRound } from '@golden-thread/persistence/review/rounds';
import { addServiceReviews } from '@golden-thread/persistence/review/service-reviews';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { openFiguresForPeriod } from '../figure-sheet/open-figures';
import { reviewSubject } from './service-review-command';

/**
 * Opens a round: one event, one review for each service and its manager's task, and the figures of the quarter. Everything has an
 * id of its own that follows from the round's, so opening twice opens nothing twice.
 * Source: chesterfield 5.2, "within each service … once a quarter".
 */
export async function openRound(work: UnitOfWork, id: RoundId, timing: RoundTiming): Promise<Round> {
  const { year, quarter, opensOn, reviewsDueOn, closesOn } = timing;
  const round: Round = { id, year, quarter, state: roundTransitions.first, opensOn, reviewsDueOn, closesOn, exceptionsPickedOn: null, version: 1 };
  const services = await listServicePosts(work);
  await addRound(work, round);
  await addServiceReviews(
    work,
    services.map((service) => reviewOf(service, round)),
  );
  const openedBy = work.record({
    name: 'RoundOpened',
    stream: roundStream(id),
    payload: { year, quarter, opensOn, reviewsDueOn, closesOn, services: services.length },
  } satisfies RoundOpened);
  for (const service of services) askManager(work, service, { round, timing, openedBy });
  const { entryClosesOn: dueOn, entryClosesStageId: stageId } = timing;
  await openFiguresForPeriod(work, { year, quarter, month: null, dueOn, ...(stageId === null ? {} : { stageId }) });
  return round;
}

const reviewId = (round: Round, serviceId: ServiceId): ReviewId => idFor('service-review', round.id, serviceId);

const reviewOf = (service: ServicePosts, round: Round): ServiceReview => ({
  id: reviewId(round, service.serviceId),
  roundId: round.id,
  serviceId: service.serviceId,
  state: reviewTransitions.first,
  dueOn: round.reviewsDueOn,
  answers: noAnswersYet,
  submittedAt: null,
  submittedBy: [],
  timeliness: null,
  returnReasons: [],
  lastReturn: null,
  version: 1,
});

function askManager(work: UnitOfWork, service: ServicePosts, of: { round: Round; timing: RoundTiming; openedBy: EventId }): void {
  if (!service.managerPostId) return;
  const id = reviewId(of.round, service.serviceId);
  const { reviewsDueStageId } = of.timing;
  work.openTask({
    id: idFor(id, 'complete'),
    kind: 'complete-service-review',
    postId: service.managerPostId,
    subject: reviewSubject(id, service.name, of.round),
    dueOn: of.round.reviewsDueOn,
    ...(reviewsDueStageId === null ? {} : { stageId: reviewsDueStageId }),
    openedBy: of.openedBy,
  });
}
