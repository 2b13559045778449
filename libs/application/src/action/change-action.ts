import { type Action, actionStream } from '@golden-thread/domain/action/action';
import { type ActionChange, decideActionChange } from '@golden-thread/domain/action/decide-action-change';
import { decideDependencies } from '@golden-thread/domain/action/decide-dependencies';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { EventId, PostId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, type Refusal, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { findAction, listDependencies, lockDependencies, saveAction } from '@golden-thread/persistence/action/actions';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';
import { findPlanOfCondition } from '../recovery/actions-of-plan';
import { type ActionCommand, answersForOrAbove, factsOf, moveTask, withAction } from './action-command';

export interface ChangeAction extends ActionCommand {
  readonly title: string;
  readonly steps: string;
  /** By id, or by the code that somebody typed. */
  readonly owner: NamedPost;
}

/**
 * Words an action anew or gives it to another post; the task passes to whoever answers for that. To one whom the actor may promise for.
 * Refuses: `NoPostOfThatCode`, `ActionOwnerMissing`, `ActionOwnerNotYours`, `ActionIsCondition`, and as `withAction` and `decideActionChange` do.
 */
export function changeAction(database: Database, actor: Actor, command: ChangeAction): Promise<Outcome<{ reference: string }>> {
  return withAction(database, { actor, command }, async (work, before) => {
    const owner = await resolvePostOrNone(work, command.owner);
    if (!owner.ok) return refuseIn('owner', owner);
    if (owner.value === null) return refuse('ActionOwnerMissing');
    if (owner.value !== before.ownerPostId && !(await answersForOrAbove(work, actor, owner.value))) return refuse('ActionOwnerNotYours');
    return applyChange(work, before, { title: command.title, steps: command.steps, ownerPostId: owner.value });
  });
}

/** Changes an action that is held, as far as the rule lets; where nothing is other than before nothing is written. Refuses: `ActionIsCondition`, and as `decideActionChange` does. */
async function applyChange(work: UnitOfWork, before: Action, change: ActionChange): Promise<Outcome<{ reference: string }>> {
  const decided = decideActionChange(before, change);
  if (!decided.ok) return decided;
  const condition = await findPlanOfCondition(work, before);
  if (condition) return refuse('ActionIsCondition', { plan: condition.plan.reference });
  const by = await record(work, before, decided.value);
  if (by === undefined) return accept({ reference: before.reference });
  saveAction(work, decided.value);
  moveTask(work, { before, after: decided.value }, by);
  return accept({ reference: before.reference });
}

export interface AssignActions extends Submitted {
  readonly actionIds: readonly IdOrReference[];
  /** By id, or by the code that somebody typed. */
  readonly owner: NamedPost;
}

/** The actions that were given to the post, by reference, and of each other why not. */
export interface ActionsAssigned {
  readonly done: readonly string[];
  readonly refused: readonly { readonly about: string; readonly refusal: Refusal }[];
}

/**
 * Gives several actions to another post in one transaction. What is refused for one is named, and done for the others; where it is refused for all,
 * nothing is done, and the first refusal is given.
 * Refuses: `NotPermitted`, `NoPostOfThatCode`, `ActionOwnerMissing`, `ActionOwnerNotYours`; of single actions `NoSuchAction`, `ActionNotYours`, and as `applyChange` does.
 */
export async function assignActions(database: Database, actor: Actor, { actionIds, owner, submission }: AssignActions): Promise<Outcome<ActionsAssigned>> {
  const lacking = lacksPermission(actor, 'actions.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const post = await resolvePostOrNone(work, owner);
    if (!post.ok) return refuseIn('owner', post);
    if (post.value === null) return refuse('ActionOwnerMissing');
    if (!(await answersForOrAbove(work, actor, post.value))) return refuse('ActionOwnerNotYours');
    const outcomes: { about: string; outcome: Outcome<unknown> }[] = [];
    for (const named of [...new Set(actionIds)].sort()) outcomes.push(await assign(work, actor, { named, ownerPostId: post.value }));
    const refused = outcomes.flatMap(({ about, outcome }) => (outcome.ok ? [] : [{ about, refusal: outcome.refusal }]));
    const done = outcomes.flatMap(({ about, outcome }) => (outcome.ok ? [about] : []));
    if (done.length > 0) return accept({ done, refused });
    return refused[0] === undefined ? refuse('NoSuchAction') : { ok: false, refusal: refused[0].refusal };
  });
}

async function assign(work: UnitOfWork, actor: Actor, { named, ownerPostId }: { readonly named: IdOrReference; readonly ownerPostId: PostId }): Promise<{ about: string; outcome: Outcome<unknown> }> {
  const found = await findAction(work, named);
  if (!found) return { about: named, outcome: refuse('NoSuchAction') };
  await work.lock(actionStream(found.id));
  const before = (await findAction(work, found.id)) ?? found;
  const { reference, title, steps } = before;
  if (!(await answersForOrAbove(work, actor, before.ownerPostId))) return { about: reference, outcome: refuse('ActionNotYours', { reference }) };
  return { about: reference, outcome: await applyChange(work, before, { title, steps, ownerPostId }) };
}

/** Another wording and another owner are two facts of the history; the last of them asks. Undefined where nothing is other than before. */
async function record(work: UnitOfWork, before: Action, after: Action): Promise<EventId | undefined> {
  const facts = await factsOf(work, after);
  const stream = actionStream(after.id);
  const { title, steps } = after;
  const reworded = title === before.title && steps === before.steps ? undefined : work.record({ name: 'ActionReworded', stream, payload: facts, wording: { title, steps } });
  if (after.ownerPostId === before.ownerPostId) return reworded;
  return work.record({ name: 'ActionReassigned', stream, payload: { ...facts, fromPostId: before.ownerPostId, toPostId: after.ownerPostId } });
}

export interface ChooseDependencies extends ActionCommand {
  /** The references of the actions that must be achieved before; none: it waits for nothing. */
  readonly references: readonly string[];
}

/**
 * Says which others an action waits for. Only one such choice is made at a time in a council, so that two at once close no circle.
 * Refuses: `NoSuchAction`, and as `withAction` and `decideDependencies` do.
 */
export function chooseDependencies(database: Database, actor: Actor, command: ChooseDependencies): Promise<Outcome<{ reference: string }>> {
  return withAction(database, { actor, command }, async (work, action) => {
    await lockDependencies(work);
    const references = [...new Set(command.references.map((one) => normalText(one).toUpperCase()))];
    const known = await listDependencies(work, references);
    const chosen = references.map((reference) => known.find((one) => one.reference === reference)?.id);
    if (chosen.includes(undefined)) return refuse('NoSuchAction');
    const decided = decideDependencies(action, chosen.filter((id) => id !== undefined), known);
    if (!decided.ok) return decided;
    saveAction(work, decided.value);
    work.record({ name: 'ActionDependenciesChosen', stream: actionStream(action.id), payload: { ...(await factsOf(work, decided.value)), waitsFor: decided.value.waitsFor } });
    return accept({ reference: action.reference });
  });
}
