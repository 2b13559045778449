import type { Actor } from '@golden-thread/domain/authority/actor';
import type { MoneyRules } from '@golden-thread/domain/money/money-rules';
import { decideLimits } from '@golden-thread/domain/money/virement';
import type { PostId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { findMoneyRules, saveAccountant, saveMoneyRules } from '@golden-thread/persistence/money/decisions-on-money';
import type { Asked, Database } from '@golden-thread/persistence/unit-of-work/database';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { answersFor, lacksPermission, type Submitted } from '../shared/command';
import { findMoneyPlace } from './money-access';

/** The rules as they are sent: the section 151 officer's post by id or code; null leaves whoever is named. */
export interface SetMoneyRules extends Omit<MoneyRules, 'section151PostId'>, Submitted {
  readonly section151: NamedPost | null;
}

/**
 * Sets the limits of delegation, who is the section 151 officer, and how the ledger calls its columns. Nobody names a post that they answer for themselves.
 * Refuses: NotPermitted, LimitsUnreadable, NoPostOfThatCode, MoneyPostForOneself.
 */
export async function setMoneyRules(database: Database, actor: Actor, { submission, section151, ...rules }: SetMoneyRules): Promise<Outcome<MoneyRules>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const post = await resolvePostOrNone(work, section151);
    if (!post.ok) return refuseIn('section151', post);
    if (post.value !== null && answersFor(actor, post.value)) return refuseIn('section151', refuse('MoneyPostForOneself'));
    const limits = decideLimits(rules);
    if (!limits.ok) return limits;
    const becomes: MoneyRules = { ...rules, ...limits.value, section151PostId: post.value ?? (await findMoneyRules(work)).section151PostId };
    saveMoneyRules(work, becomes);
    work.record({ name: 'MoneyRulesSet', stream: { type: 'council', id: actor.councilId }, payload: { ...limits.value, section151PostId: becomes.section151PostId } });
    return accept(becomes);
  });
}

/** The rules as they stand. Refuses: NotPermitted. */
export async function getMoneyRules(database: Asked, actor: Actor): Promise<Outcome<MoneyRules>> {
  const lacking = lacksPermission(actor, 'plans.see');
  return lacking ?? accept(await database.read(actor.councilId, findMoneyRules));
}

/** Names the accountant of a service, or nobody. Refuses: NotPermitted, NotFound, NoPostOfThatCode, MoneyPostForOneself. */
export async function nameAccountant(database: Database, actor: Actor, { serviceId, accountant, submission }: Submitted & { readonly serviceId: ServiceId; readonly accountant: NamedPost | null }): Promise<Outcome<{ readonly postId: PostId | null }>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    if ((await findMoneyPlace(work, serviceId)) === undefined) return refuse('NotFound');
    const post = await resolvePostOrNone(work, accountant);
    if (!post.ok) return refuseIn('accountant', post);
    if (post.value !== null && answersFor(actor, post.value)) return refuseIn('accountant', refuse('MoneyPostForOneself'));
    saveAccountant(work, serviceId, post.value);
    work.record({ name: 'AccountantNamed', stream: { type: 'council', id: actor.councilId }, payload: { serviceId, postId: post.value } });
    return accept({ postId: post.value });
  });
}
