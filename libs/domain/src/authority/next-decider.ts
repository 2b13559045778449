import type { PersonId, PostId } from '../shared/id';

/** A post that could decide something, with who answers for it today. */
export interface DecidingPost {
  readonly postId: PostId;
  readonly people: readonly { readonly personId: PersonId; readonly basis: string }[];
}

/** A post above another, and whether its roles let it decide what is to be decided. */
interface PostAbove {
  readonly postId: PostId;
  readonly mayDecide: boolean;
}

/** The posts that could decide, nearest first: the usual one, those further up its management chain that may too, then the directors. */
export const decidingLine = (usual: PostId, above: readonly PostAbove[], directors: readonly PostId[]): readonly PostId[] => [
  ...new Set([usual, ...above.filter(({ mayDecide }) => mayDecide).map(({ postId }) => postId), ...directors]),
];

/**
 * The post that is asked to decide: the first of those in line, nearest first, for which somebody answers who contributed nothing. A deputy counts
 * for nobody, as they decide in the name of a holder who then contributed too. Null: everybody in line contributed.
 *
 * Source: source-systems B9.5 (separation of duties), so that nobody is asked for what they may not do.
 */
export const nextDecider = (line: readonly DecidingPost[], contributors: readonly PersonId[]): PostId | null =>
  line.find(({ people }) => people.some(({ personId, basis }) => basis !== 'deputy' && !contributors.includes(personId)))?.postId ?? null;
