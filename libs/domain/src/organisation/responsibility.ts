/** When one person answers for a post: as holder, as deputy, or as the manager above a vacancy. */

import type { CalendarDate } from '../calendar/dates';
import type { PersonId, PostId } from '../shared/id';
import type { Deputy, Holding, Organisation } from './organisation';
import { joined, openEnd, overlap, type Span } from './span';

/** Why a person answers for a post on these days. */
export type ResponsibilityBasis = 'holder' | 'vacancy' | 'deputy';

/** A person who answers for a post from a first to a last day, both inclusive; `endsOn` null: until something changes. */
export interface Responsibility {
  readonly postId: PostId;
  readonly personId: PersonId;
  readonly basis: ResponsibilityBasis;
  /** The post above through which the person answers for a vacant one; null when they answer for the post itself. */
  readonly viaPostId: PostId | null;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
}

/** The things by their key, each group in the order they came. */
export const grouped = <T, Key extends string>(things: readonly T[], keyOf: (thing: T) => Key): ReadonlyMap<Key, readonly T[]> => {
  const groups = new Map<Key, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
};

/** One person's unbroken run of days of answering for a post. */
export interface Answer extends Span {
  readonly personId: PersonId;
  readonly basis: ResponsibilityBasis;
  readonly viaPostId: PostId | null;
}

/** By post: its holders, and the deputies of its holders, within the days asked for. */
export const ownAnswers = (organisation: Organisation, within: Span): ReadonlyMap<PostId, readonly Answer[]> => {
  const holdingsOf = grouped(organisation.holdings, (holding) => holding.postId);
  const deputiesOf = grouped(organisation.deputies, (deputy) => deputy.postId);
  const inPost = daysInPost(organisation);
  return new Map(
    organisation.posts.map((post) => {
      const life = overlap({ from: within.from, to: post.closedOn ?? openEnd }, within);
      const holders = life === null ? [] : holderAnswers(holdingsOf.get(post.id) ?? [], life);
      return [post.id, [...holders, ...deputyAnswers(deputiesOf.get(post.id) ?? [], holders, inPost)]];
    }),
  );
};

const spanOf = (dated: { readonly startsOn: CalendarDate; readonly endsOn: CalendarDate | null }): Span => ({
  from: dated.startsOn,
  to: dated.endsOn ?? openEnd,
});

const holderAnswers = (holdings: readonly Holding[], life: Span): readonly Answer[] => {
  const days = holdings.flatMap((holding) => {
    const held = overlap(spanOf(holding), life);
    return held === null ? [] : [{ personId: holding.personId, ...held }];
  });
  return runsByPerson(days, 'holder');
};

const deputyAnswers = (
  deputies: readonly Deputy[],
  holders: readonly Answer[],
  inPost: ReadonlyMap<PersonId, readonly Span[]>,
): readonly Answer[] => {
  const days = deputies.flatMap((deputy) =>
    holders
      .filter((holder) => holder.personId === deputy.holderId)
      .flatMap((holder) => overlap(holder, spanOf(deputy)) ?? [])
      .flatMap((absent) => (inPost.get(deputy.personId) ?? []).flatMap((days) => overlap(absent, days) ?? []))
      .map((span) => ({ personId: deputy.personId, ...span })),
  );
  return runsByPerson(days, 'deputy');
};

const runsByPerson = (days: readonly (Span & { readonly personId: PersonId })[], basis: ResponsibilityBasis): readonly Answer[] => {
  if (days.length === 0) return [];
  return [...grouped(days, (day) => day.personId)].flatMap(([personId, spans]) =>
    joined(spans).map((span) => ({ personId, basis, viaPostId: null, from: span.from, to: span.to })),
  );
};

/** The days on which each possible deputy holds any post: a leaver stands in for nobody. */
const daysInPost = (organisation: Organisation): ReadonlyMap<PersonId, readonly Span[]> => {
  const deputies = new Set(organisation.deputies.map((deputy) => deputy.personId));
  const lastDays = new Map(organisation.posts.map((post) => [post.id, post.closedOn ?? openEnd]));
  const held = organisation.holdings.filter((holding) => deputies.has(holding.personId));
  return new Map(
    [...grouped(held, (holding) => holding.personId)].map(([personId, holdings]) => [
      personId,
      joined(holdings.flatMap((holding) => overlap(spanOf(holding), { from: holding.startsOn, to: lastDays.get(holding.postId) ?? openEnd }) ?? [])),
    ]),
  );
};
