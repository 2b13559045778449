import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideNewKeyPlan, type NewKeyPlan } from '@golden-thread/domain/key-plan/decide-key-plan';
import { keyPlanStream } from '@golden-thread/domain/key-plan/key-plan';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { addKeyPlan } from '@golden-thread/persistence/key-plan/key-plans';
import { findPlanTypesOfYear } from '@golden-thread/persistence/plan-type/plan-type-sets';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';
import { askForText, factsOf } from './key-plan-command';

export interface BeginKeyPlan extends Submitted, Omit<NewKeyPlan, 'ownerPostId'> {
  /** The key of a type that holds in the year in which the plan begins. */
  readonly typeKey: string;
  /** By id, or by the code that somebody typed. */
  readonly owner: NamedPost | null;
}

/**
 * Begins a plan of the whole council, of a type that holds in its first year; its owner is asked to write it.
 * Refuses: `NotPermitted`, `KeyPlanTypeUnknown`, `NoPostOfThatCode`, and as `decideNewKeyPlan` does.
 */
export async function beginKeyPlan(database: Database, actor: Actor, { typeKey, owner, submission, ...given }: BeginKeyPlan): Promise<Outcome<{ reference: string }>> {
  const lacking = lacksPermission(actor, 'plans.publish');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const type = (await findPlanTypesOfYear(work, given.beginsIn)).find(({ key, form }) => key === typeKey && form === 'key-plan');
    if (type === undefined) return refuse('KeyPlanTypeUnknown');
    const post = await resolvePostOrNone(work, owner);
    if (!post.ok) return refuseIn('owner', post);
    const decided = decideNewKeyPlan({ ...given, ownerPostId: post.value }, { id: newId(), reference: '', type, today: work.today });
    if (!decided.ok) return decided;
    const plan = { ...decided.value, reference: await work.nextReference('KP') };
    addKeyPlan(work, plan);
    const { beginsIn, endsIn, ownerPostId, reviewOn } = plan;
    const by = work.record({ name: 'KeyPlanBegun', stream: keyPlanStream(plan.id), payload: { ...(await factsOf(work, plan)), type: type.title, beginsIn, endsIn, ownerPostId, reviewOn }, wording: { title: plan.title } });
    askForText(work, plan, by);
    return accept({ reference: plan.reference });
  });
}
