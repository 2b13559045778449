import type { RecoveryPlanRequested } from '@golden-thread/domain/exception/events';
import { clinicStream, exceptionStream } from '@golden-thread/domain/exception/exception-case';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { ClinicId, ExceptionId, MeasureId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { ServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { openRecoveryPlan } from '../recovery/open-recovery-plan';

interface RecoveryRequest {
  readonly title: string;
  readonly posts: ServicePosts;
  readonly roundId: RoundId;
  readonly serviceId: ServiceId;
  readonly measureId: MeasureId | null;
  readonly exceptionId: ExceptionId | null;
}

type Origin = { readonly type: 'exception'; readonly id: ExceptionId } | { readonly type: 'clinic'; readonly id: ClinicId };

/** A request belongs to the history of the exception, also where a clinic about it makes it. */
const streamOfRequest = (exceptionId: ExceptionId | null, origin: Origin): Stream<'exception' | 'clinic'> =>
  exceptionId !== null ? exceptionStream(exceptionId) : origin.type === 'clinic' ? clinicStream(origin.id) : exceptionStream(origin.id);

/**
 * Asks for a recovery plan in the name of the corporate review or of a clinic: the manager drafts it, the director decides it, the
 * committee's chair (the director where there is none) heads its panel, and who asked hears of a month that stays missed.
 * Answers the plan's reference; null where the service has no post to answer for it. Refuses: `RecoveryPlanRunning`.
 * Source: ribble-valley 6.6.
 */
export async function requestRecovery(
  work: UnitOfWork,
  { title, posts, roundId, serviceId, measureId, exceptionId }: RecoveryRequest,
  origin: Origin,
): Promise<Outcome<string | null>> {
  const { managerPostId, directorPostId, committeeChairPostId } = posts;
  if (!managerPostId || !directorPostId) return accept(null);
  work.record({
    name: 'RecoveryPlanRequested',
    stream: streamOfRequest(exceptionId, origin),
    payload: { roundId, serviceId, measureId, exceptionId, clinicId: origin.type === 'clinic' ? origin.id : null },
  } satisfies RecoveryPlanRequested);
  const opened = await openRecoveryPlan(work, {
    title,
    measureId,
    serviceId,
    origin,
    parties: {
      accountablePostId: managerPostId,
      directorPostId,
      requesterPostId: work.actor.onBehalfOf?.postId ?? work.actor.postIds[0] ?? directorPostId,
      panelChairPostId: committeeChairPostId ?? directorPostId,
    },
  });
  return opened.ok ? accept(opened.value.reference) : opened;
}
