import type { Deputy } from './deputy';
import { grouped } from './grouped';
import type { Holding } from './holding';
import { joined } from './joined';
import type { Organisation } from './organisation';
import { overlap } from './overlap';
import type { ResponsibilityBasis } from './responsibility';
import { openEnd, type Span } from './span';

/** One person's unbroken run of days of answering for a post. */
export interface Answer extends Span {
  readonly personId: string;
  readonly basis: ResponsibilityBasis;
  readonly viaPostId: string | null;
}

/** By post: its holders, and the deputies of its holders, within the days asked for. */
export const ownAnswers = (organisation: Organisation, within: Span): ReadonlyMap<string, readonly Answer[]> => {
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

const spanOf = (dated: { readonly startsOn: string; readonly endsOn: string | null }): Span => ({
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
  inPost: ReadonlyMap<string, readonly Span[]>,
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

const runsByPerson = (days: readonly (Span & { readonly personId: string })[], basis: ResponsibilityBasis): readonly Answer[] => {
  if (days.length === 0) return [];
  return [...grouped(days, (day) => day.personId)].flatMap(([personId, spans]) =>
    joined(spans).map((span) => ({ personId, basis, viaPostId: null, from: span.from, to: span.to })),
  );
};

/** The days on which each possible deputy holds any post: a leaver stands in for nobody. */
const daysInPost = (organisation: Organisation): ReadonlyMap<string, readonly Span[]> => {
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
