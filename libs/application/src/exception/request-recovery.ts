import type { RecoveryPlanRequested } from '@golden-thread/domain/exception/events';
import { clinicStream, exceptionStream } from '@golden-thread/domain/exception/exception-case';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { ServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { openRecoveryPlan } from '../recovery/open-recovery-plan';

interface RecoveryRequest {
  readonly title: string;
  readonly posts: ServicePosts;
  readonly roundId: string;
  readonly serviceId: string;
  readonly measureId: string | null;
  readonly exceptionId: string | null;
}

/**
 * Asks for a recovery plan in the name of the corporate review or of a clinic: the manager drafts it, the director decides it, the
 * committee's chair (the director where there is none) heads its panel, and who asked hears of a month that stays missed.
 * Answers the plan's reference; null where the service has no post to answer for it. Refuses: `RecoveryPlanRunning`.
 * Source: ribble-valley 6.6.
 */
export async function requestRecovery(
  work: UnitOfWork,
  { title, posts, roundId, serviceId, measureId, exceptionId }: RecoveryRequest,
  origin: { readonly type: 'exception' | 'clinic'; readonly id: string },
): Promise<Outcome<string | null>> {
  const { managerPostId, directorPostId, committeeChairPostId } = posts;
  if (!managerPostId || !directorPostId) return accept(null);
  work.record({
    name: 'RecoveryPlanRequested',
    stream: exceptionId === null ? clinicStream(origin.id) : exceptionStream(exceptionId),
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
