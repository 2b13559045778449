import type { PersonId } from '../shared/id';
import type { Actor } from './actor';

/**
 * The persons who contribute by an act: who acted; where they stood in, on whose behalf; where a service account acted, who owns it. Kept
 * with everything submitted, so that separation of duties can be judged later. The engine contributes nothing.
 */
export const contributorsOf = (actor: Actor): readonly PersonId[] => {
  const persons = [actor.personId, actor.onBehalfOf?.personId, actor.token?.ownerId].filter((id) => id !== null && id !== undefined);
  return [...new Set(persons)];
};

/**
 * The contributors once the actor has written too. Whoever contributed to an earlier version stays one: what they wrote may stand in
 * the text to the end, and nobody compares sentence by sentence.
 */
export const withContributor = (contributors: readonly PersonId[], actor: Actor): readonly PersonId[] => [
  ...new Set([...contributors, ...contributorsOf(actor)]),
];

/**
 * Whether the actor would be deciding, verifying or closing their own work. Persons are compared, never posts: it makes no
 * difference which post, deputy or token they act through. A deputy may not decide in the name of the author, nor the author
 * what a deputy submitted in their name: on both sides the person acting and the person acted for count.
 *
 * @param contributors ids of the persons who contributed to what is to be decided (`contributorsOf` at the time); unknown ones may be null
 * @returns true: refuse, with the area's own fact (`DecidedByAuthor`, `VerifiedByEnterer` ...)
 *
 * Source: source-systems B9.5, "nobody approves, verifies or closes what they submitted, including through a substitute".
 */
export const isSelfApproval = (actor: Actor, contributors: readonly (PersonId | null | undefined)[]): boolean =>
  contributorsOf(actor).some((person) => contributors.includes(person));
