/** What a list of an organisation that comes in means for the one that stands: who moved, what was renamed, split, brought together, closed or is new. */

import type { Match, SeenPost } from './match-organisation';

/** Two posts that were taken for one although they do not agree in everything, and how sure that is. */
export interface UncertainMatch {
  readonly was: SeenPost;
  readonly becomes: SeenPost;
  readonly score: number;
}

/** By the names of units, as either list has them. */
export interface UnitFlow {
  readonly from: readonly string[];
  readonly into: readonly string[];
}

export interface ChartComparison {
  readonly same: number;
  /** In another unit, under another line, with another title: each such post, the least sure first. */
  readonly moved: readonly UncertainMatch[];
  readonly underAnotherLine: readonly UncertainMatch[];
  readonly retitled: readonly UncertainMatch[];
  /** At another grade, and else the same. */
  readonly regraded: readonly UncertainMatch[];
  readonly newcomers: number;
  readonly gone: number;
  readonly splits: readonly UnitFlow[];
  readonly mergers: readonly UnitFlow[];
}

/** A unit is split where so large a share of its posts goes each way; and comes together with another where it gives so large a share of its own. */
const leastShare = { split: 0.25, merger: 0.5 } as const;
/** Fewer posts than these say nothing about a unit. */
const leastPosts = 2;

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

function countFlows(pairs: readonly UncertainMatch[], from: (pair: UncertainMatch) => string | null, into: (pair: UncertainMatch) => string | null): Counts {
  const counts = new Map<string, Map<string, number>>();
  for (const pair of pairs) {
    const [one, other] = [from(pair), into(pair)];
    if (one === null || other === null) continue;
    const of = counts.get(one) ?? new Map<string, number>();
    counts.set(one, of.set(other, (of.get(other) ?? 0) + 1));
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0);
const above = (counts: ReadonlyMap<string, number>, of: (unit: string) => number, share: number): string[] =>
  [...counts].filter(([unit, posts]) => posts >= leastPosts && posts >= share * of(unit)).map(([unit]) => unit);

/**
 * Describes what became of an organisation, post by post from how they were matched, and unit by unit from where the posts of each went. `unit` of a post is the
 * same text in both lists where the unit is the same.
 */
export function compareCharts(given: readonly SeenPost[], known: readonly SeenPost[], matches: readonly Match[]): ChartComparison {
  const [byGiven, byKnown] = [new Map(given.map((post) => [post.key, post])), new Map(known.map((post) => [post.key, post]))];
  const pairs = matches.map(({ given: one, known: other, score }) => ({ was: byKnown.get(other)!, becomes: byGiven.get(one)!, score }));
  const unsure = (differs: (pair: UncertainMatch) => boolean): UncertainMatch[] => pairs.filter(differs).sort((a, b) => a.score - b.score);
  const [out, back] = [countFlows(pairs, ({ was }) => was.unit, ({ becomes }) => becomes.unit), countFlows(pairs, ({ becomes }) => becomes.unit, ({ was }) => was.unit)];
  const moved = unsure(({ was, becomes }) => was.unit !== becomes.unit);
  const underAnotherLine = unsure(({ was, becomes }) => was.unit === becomes.unit && was.line !== becomes.line);
  const retitled = unsure(({ was, becomes }) => was.title.toLowerCase() !== becomes.title.toLowerCase());
  const others = new Set([...moved, ...underAnotherLine, ...retitled]);
  const regraded = unsure((pair) => !others.has(pair) && pair.was.grade !== null && pair.becomes.grade !== null && pair.was.grade !== pair.becomes.grade);
  const touched = new Set([...others, ...regraded]);
  return {
    same: pairs.filter((pair) => !touched.has(pair)).length,
    moved, underAnotherLine, retitled, regraded,
    newcomers: given.length - pairs.length,
    gone: known.length - pairs.length,
    splits: [...out].map(([unit, into]) => ({ from: [unit], into: above(into, () => total(into), leastShare.split) })).filter(({ into }) => into.length >= 2),
    mergers: [...back].map(([unit, from]) => ({ from: above(from, (one) => total(out.get(one)!), leastShare.merger), into: [unit] })).filter(({ from }) => from.length >= 2),
  };
}
