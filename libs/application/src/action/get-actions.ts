import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type ActionPage, type ActionSummary, findActionPage, listActions } from '@golden-thread/persistence/action/register.query';
import { listExemptActions } from '@golden-thread/persistence/authority/exemptions';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { lacksPermission } from '../shared/command';
import { answersForOrAbove } from './action-command';

export type { ActionNamed, ActionSummary } from '@golden-thread/persistence/action/register.query';

/** The register as a list shows it. `mine`: of the posts that the actor answers for; `ended`: with what is achieved or deleted. */
export interface RegisterView {
  readonly actions: readonly ActionSummary[];
  readonly today: CalendarDate;
  readonly mayAdd: boolean;
}

/** What is asked of the register. */
export interface RegisterQuestion {
  readonly mine: boolean;
  readonly ended: boolean;
  /** Only those agreed in one thing. */
  readonly originId?: Id;
}

/**
 * The register of actions, the earliest due first. Everybody in the council may read it, but for what was agreed in something that is exempt for them.
 * Refuses: `NotPermitted`.
 */
export async function listRegister(database: Asked, actor: Actor, { mine, ended, originId }: RegisterQuestion): Promise<Outcome<RegisterView>> {
  const lacking = lacksPermission(actor, 'actions.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const actions = await listActions(reading, { ended, ...(mine && { ownerPostIds: actor.postIds }), ...(originId !== undefined && { originId }) });
    const exempt = new Set(await listExemptActions(reading, actor));
    return accept({ actions: actions.filter(({ id }) => !exempt.has(id)), today: reading.today, mayAdd: may(actor, 'actions.write') });
  });
}

/** An action as its page shows it. `mayReport`: it is the actor's, or of somebody whom they manage, or they keep the register. */
export interface ActionView extends ActionPage {
  readonly today: CalendarDate;
  readonly mayReport: boolean;
}

/** An action by its id or reference (AC-12). Refuses: `NotPermitted`, `NoSuchAction`. */
export async function getAction(database: Asked, actor: Actor, named: IdOrReference): Promise<Outcome<ActionView>> {
  const lacking = lacksPermission(actor, 'actions.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const action = await findActionPage(reading, named);
    if (!action || (await findAccess(reading, actor, { paper: 'action', id: action.id })) === 'none') return refuse('NoSuchAction');
    const mayReport = may(actor, 'actions.write') && (await answersForOrAbove(reading, actor, action.ownerPostId));
    const exempt = new Set<string>(await listExemptActions(reading, actor));
    const isOpen = ({ id }: { readonly id: string }): boolean => !exempt.has(id);
    return accept({ ...action, waitsForActions: action.waitsForActions.filter(isOpen), waitedForBy: action.waitedForBy.filter(isOpen), today: reading.today, mayReport });
  });
}
