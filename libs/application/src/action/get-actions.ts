import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { type ActionPage, findActionPage } from '@golden-thread/persistence/action/action-page.query';
import { findInRegister, listRegisterChoices, type RegisterAsked, type RegisterChoices, type RegisterFound } from '@golden-thread/persistence/action/register.query';
import { listExemptActions } from '@golden-thread/persistence/authority/exemptions';
import { findAccess } from '@golden-thread/persistence/authority/reading-access';
import type { Asked } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { lacksPermission } from '../shared/command';
import { answersForOrAbove } from './action-command';

export type { ActionNamed } from '@golden-thread/persistence/action/action-page.query';
export type { ActionSummary } from '@golden-thread/persistence/action/register.query';

/** What a reader may narrow the register by, and whether they may add to it. */
export interface RegisterOffer extends RegisterChoices {
  readonly today: CalendarDate;
  readonly mayAdd: boolean;
}

/** Refuses: `NotPermitted`. */
export async function getRegisterChoices(database: Asked, actor: Actor): Promise<Outcome<RegisterOffer>> {
  const lacking = lacksPermission(actor, 'actions.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => accept({ ...(await listRegisterChoices(reading)), today: reading.today, mayAdd: may(actor, 'actions.write') }));
}

/** What is asked of the register. `mine`: of the posts that the actor answers for; the rest is left out where it does not matter. */
export interface RegisterQuestion extends Partial<Omit<RegisterAsked, 'ownerPostIds'>> {
  readonly mine: boolean;
  readonly ended: boolean;
}

const everything = { search: '', near: null, pace: null, moved: null, status: null, saysHow: null, service: null, origin: null, order: 'worst', limit: 50, offset: 0 } as const;

/**
 * A page of the register of actions; what is overdue, and then what is due first, stands first. Everybody in the council may read it, but for what was agreed in something
 * that is exempt for them. Refuses: `NotPermitted`.
 */
export async function listRegister(database: Asked, actor: Actor, { mine, ...asked }: RegisterQuestion): Promise<Outcome<RegisterFound>> {
  const lacking = lacksPermission(actor, 'actions.see');
  if (lacking) return lacking;
  return database.read(actor.councilId, async (reading) => {
    const exempt = await listExemptActions(reading, actor);
    return accept(await findInRegister(reading, { ...everything, ...asked, ownerPostIds: mine ? actor.postIds : null }, exempt));
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
