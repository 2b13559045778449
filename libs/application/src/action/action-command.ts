import { type Action, actionStream, isUnderWay } from '@golden-thread/domain/action/action';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ActionId, EventId, PostId, YearId } from '@golden-thread/domain/shared/id';
import { type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { actionToChange, findYearReminding } from '@golden-thread/persistence/action/actions';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import { listManagementChains } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { commandOn, type ThingCommand } from '../shared/command';

/** What every act on an action names. */
export interface ActionCommand extends ThingCommand {
  readonly actionId: IdOrReference;
}

/** An action as the subject of its task. */
const actionSubject = ({ id, reference, title }: Action): { readonly type: 'action'; readonly id: ActionId; readonly label: string } => ({
  type: 'action', id, label: `${reference}: ${title}`,
});

const withAnyAction = commandOn({
  load: (loading, { actionId }: ActionCommand) => loading.loadForUpdate(actionToChange, actionId),
  missing: 'NoSuchAction',
  versioned: (action) => action,
  seen: async (work, { id }) => (await findAccess(work, work.actor, { paper: 'action', id })) !== 'none',
  stream: ({ id }) => actionStream(id),
});

/**
 * Opens an action for an act of whoever owns it, of those above them, or of the policy team, who keep the register.
 * Refuses: `NotPermitted`, `NoSuchAction`, `Stale`, `ActionNotYours`.
 */
export const withAction = <T>(
  database: Database,
  { actor, command }: { readonly actor: Actor; readonly command: ActionCommand },
  decide: (work: UnitOfWork, action: Action) => Promise<Outcome<T>>,
): Promise<Outcome<T>> =>
  withAnyAction(database, { actor, permission: 'actions.write', command }, async (work, action) =>
    (await answersForOrAbove(work, actor, action.ownerPostId)) ? decide(work, action) : refuse('ActionNotYours', { reference: action.reference }),
  );

/** Whether somebody may promise for a post: they answer for it, manage it at whatever distance, or are the policy team. */
export async function answersForOrAbove(reading: Reading, actor: Actor, postId: PostId): Promise<boolean> {
  if (actor.via === 'engine' || may(actor, 'measures.configure') || actor.postIds.includes(postId)) return true;
  const above = (await listManagementChains(reading, [postId])).get(postId) ?? [];
  return above.some((one) => actor.postIds.includes(one.postId));
}

/** What every event of an action says of it; read once the act is decided. */
export const factsOf = async (work: UnitOfWork, { reference, version, dueOn }: Action): Promise<{ reference: string; version: number; remindedBy: YearId | null }> => ({
  reference, version, remindedBy: await findYearReminding(work, dueOn),
});

/** Asks whoever answers for the owner's post to carry an action out by its day; not while it is suspended, nor once it has ended. */
export function askForAction(work: UnitOfWork, action: Action, openedBy: EventId): void {
  if (!isUnderWay(action)) return;
  work.openTask({ id: idFor(action.id, 'complete', action.version), kind: 'complete-action', postId: action.ownerPostId, subject: actionSubject(action), dueOn: action.dueOn, openedBy });
}

/** What of an action its task says or is dated by. */
const taskOf = (action: Action): readonly [boolean, CalendarDate, PostId, string] => [isUnderWay(action), action.dueOn, action.ownerPostId, action.title];

/** Has the owner's task follow the action: it ends with it, and is asked anew for another day, owner or wording. */
export function moveTask(work: UnitOfWork, { before, after }: { readonly before: Action; readonly after: Action }, by: EventId): void {
  if (taskOf(before).join() === taskOf(after).join()) return;
  work.closeTasks({ subject: actionSubject(before), kinds: ['complete-action'], as: after.status === 'achieved' ? 'done' : 'cancelled', by });
  askForAction(work, after, by);
}
