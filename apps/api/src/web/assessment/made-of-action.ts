import { getWorkshop } from '@golden-thread/application/assessment/get-workshop';
import type { Database } from '@golden-thread/application/shared/command';
import { mayBecome, mayNameWhatCame } from '@golden-thread/domain/assessment/decide-becoming';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { isId, type WorkshopActionId } from '@golden-thread/domain/shared/id';
import { assessmentPaths } from './paths';

/** How an address names the action of a workshop that a thing is made of: the workshop's reference and the action's id. */
interface OfActionQuery {
  readonly kind: 'measure' | 'stage';
  readonly from?: string | undefined;
  readonly action?: string | undefined;
}

/** The action that a thing is being made of. */
export interface ActionToMake {
  readonly reference: string;
  readonly actionId: WorkshopActionId;
  readonly title: string;
  /** The service that was assessed; empty where it was the council. */
  readonly service: string;
  /** Where its facilitator says what it became. */
  readonly becoming: string;
}

/** The action named by an address; null where none is, where it has become something already, or where the reader may not say so: the form then opens as it always does. */
export async function actionToMake(database: Database, actor: Actor, { kind, ...asked }: OfActionQuery): Promise<ActionToMake | null> {
  const named = actionNamed(asked);
  if (named === null) return null;
  const found = await getWorkshop(database, actor, named.reference);
  if (!found.ok || !mayNameWhatCame(found.value, actor, kind)) return null;
  const { reference, serviceName, actions } = found.value;
  const open = actions.find((one) => one.id === named.actionId && mayBecome(one));
  return open ? { reference, actionId: named.actionId, title: open.title, service: serviceName ?? '', becoming: assessmentPaths.actionOf(reference, named.actionId, 'becomes') } : null;
}

/** The address of a form, or of what follows it, that is about an action. */
export const formOfAction = (form: string, { reference, actionId }: Pick<ActionToMake, 'reference' | 'actionId'>): string => `${form}?from=${reference}&action=${actionId}`;

/** The action that an address names, as far as its form goes: whether there is one is found where something is done with it. */
export const actionNamed = ({ from, action }: Pick<OfActionQuery, 'from' | 'action'>): Pick<ActionToMake, 'reference' | 'actionId'> | null =>
  typeof from === 'string' && /^WS-\d{1,9}$/.test(from) && isId<WorkshopActionId>(action) ? { reference: from, actionId: action } : null;
