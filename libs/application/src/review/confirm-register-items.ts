import type { Actor } from '@golden-thread/domain/authority/actor';
import type { Round } from '@golden-thread/domain/review/round';
import { isToConfirm } from '@golden-thread/domain/review/register-items';
import { reviewTransitions } from '@golden-thread/domain/review/transitions';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { actionToChange } from '@golden-thread/persistence/action/actions';
import { listActionsOfService, listRisksOfService, type ActionOfService, type RiskOfService } from '@golden-thread/persistence/review/register-items.query';
import { riskToChange } from '@golden-thread/persistence/risk/risks';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { confirmAction } from '../action/report-action';
import { confirmRisk } from '../risk/review-risk';
import { answersFor } from '../shared/command';
import { type ReviewCommand, withServiceReview } from './service-review-command';

export type { ActionOfService, RiskOfService } from '@golden-thread/persistence/review/register-items.query';

/** The service's actions and risks, each with whether it can be confirmed as it stands. */
export interface RegisterItems {
  readonly actions: readonly (ActionOfService & { readonly toConfirm: boolean })[];
  readonly risks: readonly (RiskOfService & { readonly toConfirm: boolean })[];
}

export async function listRegisterItems(reading: Reading, round: Round, serviceId: ServiceId): Promise<RegisterItems> {
  const [actions, risks] = await Promise.all([listActionsOfService(reading, serviceId), listRisksOfService(reading, serviceId)]);
  const toConfirm = (item: Parameters<typeof isToConfirm>[0]): boolean => isToConfirm(item, round, reading.today);
  return { actions: actions.map((one) => ({ ...one, toConfirm: toConfirm(one) })), risks: risks.map((one) => ({ ...one, toConfirm: toConfirm(one) })) };
}

/**
 * Whoever writes a service's review confirms in one act every action and risk of the service that stands as it stood; what is overdue is left to its owner, and so is an action
 * whose status lacks its reason. Refuses: as `withServiceReview` does, `NotYourService`, `ReviewNotOpen`, `NothingLeftToConfirm`.
 */
export function confirmRegisterItems(database: Database, actor: Actor, command: ReviewCommand): Promise<Outcome<{ readonly actions: number; readonly risks: number }>> {
  return withServiceReview(database, { actor, permission: 'reviews.submit', command }, async (work, { review, round, posts }) => {
    if (!posts.managerPostId || !answersFor(actor, posts.managerPostId)) return refuse('NotYourService', { service: posts.name });
    const isWritten = (['submit', 'submit-after-close'] as const).some((move) => reviewTransitions.next(review.state, move) !== null);
    if (!isWritten) return refuse('ReviewNotOpen', { state: review.state });
    const items = await listRegisterItems(work, round, posts.serviceId);
    // Held in one order, whoever else holds several.
    const held = <Item extends { readonly id: string; readonly toConfirm: boolean }>(all: readonly Item[]) => all.filter(({ toConfirm }) => toConfirm).map(({ id }) => id).sort();
    let [actions, risks] = [0, 0];
    for (const id of held(items.actions)) {
      const action = await work.loadForUpdate(actionToChange, id);
      if (action && (await confirmAction(work, action))) actions += 1;
    }
    for (const id of held(items.risks)) {
      const risk = await work.loadForUpdate(riskToChange, id);
      if (risk && (await confirmRisk(work, risk)).ok) risks += 1;
    }
    return actions + risks === 0 ? refuse('NothingLeftToConfirm') : accept({ actions, risks });
  });
}
