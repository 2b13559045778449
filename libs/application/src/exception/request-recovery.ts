import { exceptionStream, type RecoveryPlanRequested } from '@golden-thread/domain/exception';
import type { UnitOfWork } from '@golden-thread/persistence';
import { openRecoveryPlan } from '../recovery';
import type { ExceptionAtHand } from './with-exception';

/**
 * Asks for a recovery plan in the name of the corporate review or of a clinic: the manager drafts it, the director decides it, the
 * committee's chair (the director where there is none) heads its panel, and who asked hears of a month that stays missed.
 * Answers the plan's reference; null where the service has no post to answer for it.
 * Source: ribble-valley 6.6.
 */
export async function requestRecovery(
  work: UnitOfWork,
  { exception, title, posts }: ExceptionAtHand,
  origin: { readonly type: 'exception' | 'clinic'; readonly id: string },
): Promise<string | null> {
  const { managerPostId, directorPostId, committeeChairPostId } = posts;
  if (!managerPostId || !directorPostId) return null;
  const { roundId, serviceId, measureId } = exception;
  work.record({
    name: 'RecoveryPlanRequested',
    stream: exceptionStream(exception.id),
    payload: { roundId, serviceId, measureId, exceptionId: exception.id, clinicId: origin.type === 'clinic' ? origin.id : null },
  } satisfies RecoveryPlanRequested);
  const { reference } = await openRecoveryPlan(work, {
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
  return reference;
}
