import { getWorkshop } from '@golden-thread/application/assessment/get-workshop';
import { makeOfAction, type NamedBecoming } from '@golden-thread/application/assessment/make-of-action';
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
export async function actionToMake(database: Database, actor: Actor, { kind, from, action }: OfActionQuery): Promise<ActionToMake | null> {
  if (from === undefined || action === undefined || !isId<WorkshopActionId>(action)) return null;
  const found = await getWorkshop(database, actor, from);
  if (!found.ok || !mayNameWhatCame(found.value, actor, kind)) return null;
  const { reference, serviceName, actions } = found.value;
  const asked = actions.find((one) => one.id === action && mayBecome(one));
  return asked ? { reference, actionId: action, title: asked.title, service: serviceName ?? '', becoming: assessmentPaths.actionOf(reference, action, 'becomes') } : null;
}

/** The address of a form that is to open filled in with an action. */
export const formOfAction = (form: string, { reference, actionId }: Pick<ActionToMake, 'reference' | 'actionId'>): string => `${form}?from=${reference}&action=${actionId}`;

/** Says what the action became, and where to go on. Where it could not be said, the thing is made all the same and the facilitator's own page asks for it. */
export async function linkMade(database: Database, actor: Actor, made: { readonly of: ActionToMake; readonly becomes: NamedBecoming }): Promise<{ readonly to: string; readonly linked: boolean }> {
  const { reference, actionId, becoming } = made.of;
  const { ok } = await makeOfAction(database, actor, { workshopId: reference, actionId, becomes: made.becomes });
  return { to: ok ? assessmentPaths.of(reference, 'actions') : becoming, linked: ok };
}
