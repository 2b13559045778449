import type { Actor } from '../authority/actor';
import type { Stream } from '../shared/domain-event';
import type { PersonId, PostId } from '../shared/id';
import { accept, type Outcome, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { TaskEvent, WorkflowOf } from './events';

/** How many characters the reason for taking something back holds. */
export const longestTakingBackReason = 2000;

/** An act on a thing, and whether the thing still stands as the act left it. */
interface ActOnThing {
  readonly thing: Stream;
  /** The event's name. */
  readonly act: string;
  readonly actorId: PersonId | null;
  /** A person or the year has acted on the thing, or on what followed from the act. */
  readonly isFollowed: boolean;
}

/**
 * Whether whoever did something may take it back: themself, with a reason, until anybody has acted on it, a person or the year.
 *
 * Refuses: `NotYourAct`, `ActedOnSince`, `ReasonMissing`.
 */
export function decideTakingBack(
  { thing, act, actorId, isFollowed }: ActOnThing,
  given: { readonly actor: Actor; readonly reason: string; readonly withdrawnFrom: readonly PostId[]; readonly workflow: WorkflowOf | null },
): Outcome<Extract<TaskEvent, { name: 'ActTakenBack' }>> {
  if (actorId === null || given.actor.personId !== actorId) return refuse('NotYourAct');
  if (isFollowed) return refuse('ActedOnSince');
  if (isBlank(given.reason)) return refuse('ReasonMissing');
  return accept({
    name: 'ActTakenBack',
    stream: thing,
    payload: { act, withdrawnFrom: given.withdrawnFrom, workflow: given.workflow },
    wording: { reason: normalText(given.reason) },
  });
}
