import type { ChartComparison, UncertainMatch } from '@golden-thread/domain/organisation/chart-comparison';

/** So many posts of each kind are named; the rest is counted, and every row of it is in the preview. */
const postsNamed = 40;

const percent = (score: number): string => `${Math.round(score * 100)}%`;

function listed(what: string, posts: readonly UncertainMatch[], say: (post: UncertainMatch) => string): string[] {
  if (posts.length === 0) return [];
  const left = posts.length - postsNamed;
  return [`${posts.length} ${posts.length === 1 ? 'post' : 'posts'} ${what}:`, ...posts.slice(0, postsNamed).map((post) => `– ${say(post)}, by ${percent(post.score)}`), ...(left > 0 ? [`– and ${left} more`] : [])];
}

/**
 * What an organisation chart means for the posts and units that stand, in words, the least sure first: to be looked at before the import is applied. What was taken for one
 * and is not is told apart in the chart's own file, by a reference of its own.
 */
export function notesOfChart({ same, moved, underAnotherLine, retitled, regraded, newcomers, gone, splits, mergers }: ChartComparison, unitName: (ref: string) => string): readonly string[] {
  const place = (unit: string | null): string => (unit === null ? 'no unit' : unitName(unit));
  const units = (refs: readonly string[]): string => refs.map(unitName).join(' and ');
  return [
    `Matched with the posts there are: ${same} the same in everything, ${newcomers} new, ${gone} closed.`,
    ...splits.map(({ from, into }) => `${units(from)} is split: its posts are in ${units(into)}.`),
    ...mergers.map(({ from, into }) => `${units(from)} come together in ${units(into)}.`),
    ...listed('taken for the same in another unit', moved, ({ was, becomes }) => `${becomes.title}: from ${place(was.unit)} to ${place(becomes.unit)}`),
    ...listed('taken for the same under another line', underAnotherLine, ({ was, becomes }) => `${becomes.title}: from ${was.line ?? 'the top'} to ${becomes.line ?? 'the top'}`),
    ...listed('taken for the same with another title', retitled, ({ was, becomes }) => `${was.title}, now ${becomes.title}`),
    ...listed('taken for the same at another grade', regraded, ({ was, becomes }) => `${becomes.title}: from ${was.grade} to ${becomes.grade}`),
  ];
}
