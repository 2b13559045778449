import type { Actor } from './actor';

/**
 * The persons whose hands are in an act: who acted and, where they stood in, on whose behalf. Kept with everything submitted, so
 * that separation of duties can be judged later. The engine has no hands.
 */
export const handsOf = (actor: Actor): readonly string[] => {
  const hands = [actor.personId, actor.onBehalfOf?.personId].filter((id): id is string => typeof id === 'string');
  return [...new Set(hands)];
};
