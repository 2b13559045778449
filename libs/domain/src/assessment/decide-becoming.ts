/** What a tip that was taken up becomes, where it is more than an action: the thing itself, which stands elsewhere in the product. */

import type { Actor } from '../authority/actor';
import { may } from '../authority/permission';
import type { WorkshopActionId } from '../shared/id';
import { accept, refuse } from '../shared/outcome';
import { isFacilitator } from './decide-scoring';
import { type WorkshopOutcome, workshopStream } from './decide-set-up';
import type { Became, BecomingKind, Workshop } from './workshop';

/** Who sets up what stands elsewhere in the product: they may say themselves that it came of an action. */
const setUpBy = { measure: 'measures.configure', stage: 'timetable.change', practice: null } as const;

/** Whether somebody may say that an action became a thing of this kind: the facilitator, and whoever may set such a thing up. */
export function mayNameWhatCame(workshop: Workshop, actor: Actor, kind: BecomingKind): boolean {
  const permission = setUpBy[kind];
  return isFacilitator(workshop, actor) || (permission !== null && may(actor, permission));
}

/**
 * The facilitator, or whoever set it up, says which thing came of an action, with those in the room or, where somebody took it on, once the thing is there: also after the
 * workshop is closed, because a measure is set up and a stage approved by others. What was only proposed is thereby decided.
 * Refuses: `NotTheFacilitator`; `NoSuchWorkshopAction`, also where it was dropped or has become something already.
 */
export function decideBecoming(workshop: Workshop, { actor, actionId, became }: { readonly actor: Actor; readonly actionId: WorkshopActionId; readonly became: Became }): WorkshopOutcome {
  const { reference } = workshop;
  if (!mayNameWhatCame(workshop, actor, became.kind)) return refuse('NotTheFacilitator', { reference });
  const action = workshop.actions.find((one) => one.id === actionId && mayBecome(one));
  if (!action) return refuse('NoSuchWorkshopAction');
  const state = action.state === 'proposed' ? 'became' : action.state;
  return accept({
    workshop: { ...workshop, actions: workshop.actions.map((one) => (one === action ? { ...one, state, became } : one)) },
    event: { name: 'WorkshopActionBecame', stream: workshopStream(workshop), payload: { reference, action: action.id, kind: became.kind, thing: became.id, named: became.reference }, wording: { title: action.title } },
  });
}

/** Whether it may still be said what came of an action. */
export const mayBecome = ({ state, became }: Workshop['actions'][number]): boolean => (state === 'proposed' || state === 'taken-on') && became === null;
