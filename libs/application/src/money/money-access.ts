import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { MoneyRules } from '@golden-thread/domain/money/money-rules';
import type { Virement } from '@golden-thread/domain/money/virement';
import type { PersonId, PostId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import { listMoneyPlaces, type MoneyPlace } from '@golden-thread/persistence/money/budget-lines';
import type { Finding } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersFor } from '../shared/command';
import type { ToDecide } from '../shared/deciders';

/** An open service with those who answer for its money; undefined where there is none. */
export const findMoneyPlace = async (finding: Finding, serviceId: ServiceId): Promise<MoneyPlace | undefined> => (await listMoneyPlaces(finding, serviceId))[0];

const answers = (actor: Actor, postId: MoneyPlace['headPostId']): boolean => postId !== null && answersFor(actor, postId);

/** Whoever plans money of a service: its head, its accountant, the policy team; of a unit also the unit's own head. */
export const plansMoney = (actor: Actor, place: MoneyPlace, unitId: UnitId | null): boolean =>
  may(actor, 'plans.publish') || answers(actor, place.headPostId) || answers(actor, place.accountantPostId) || answers(actor, place.units.find(({ id }) => id === unitId)?.headPostId ?? null);

/** Whoever confirms what the ledger says of a service: its accountant. */
export const confirmsLedger = (actor: Actor, place: MoneyPlace): boolean => answers(actor, place.accountantPostId);

/**
 * Who decides about money, by the organisation as it is today: the post that its amount leads to, or the next in line where everybody there proposed it. Null while the
 * council has no such post.
 */
export function moneyToDecide(decider: Virement['decider'], contributors: readonly PersonId[], { place, rules }: { readonly place: MoneyPlace; readonly rules: MoneyRules }): ToDecide | null {
  const posts: Readonly<Record<Virement['decider'], PostId | null>> = { 'head-of-service': place.headPostId, director: place.directorPostId, 'section-151': rules.section151PostId };
  const postId = posts[decider];
  return postId === null ? null : { postId, contributors, permission: 'plans.decide' };
}
