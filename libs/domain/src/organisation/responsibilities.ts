import type { CalendarDate } from '../calendar/dates';
import type { PostId } from '../shared/id';
import { managersFirst } from './management-chain';
import type { Organisation, Post } from './organisation';
import { type Answer, grouped, ownAnswers, type Responsibility } from './responsibility';
import { daysWithout, joined, openEnd, overlap, type Span } from './span';

/**
 * Who answers for each post on each day from `from` to `to` (null: from then on). A day's answer for a post is its holders; while
 * a holder is absent with a deputy, the deputy too; with no holder, whoever answers for the nearest occupied post above.
 * A deputy counts only while the absent one holds the post and the deputy is in post somewhere. A closed post counts as vacant,
 * so that work left behind is never without an owner.
 *
 * Each person, basis and route is one row per unbroken run of days. A post has no row on days on which nobody above it is in post.
 * A circle in line management is refused where it would arise (`decideLineManager`), so here it is a fault and thrown.
 *
 * Source: source-systems B9.1 (every target has an owner on every day of its life), B5 iii.
 */
export const responsibilities = (organisation: Organisation, from: CalendarDate, to: CalendarDate | null): readonly Responsibility[] => {
  const within: Span = { from, to: to ?? openEnd };
  const own = ownAnswers(organisation, within);
  const answers = new Map<string, readonly Answer[]>();
  const rows: Responsibility[] = [];
  for (const post of managersFirst(organisation.posts)) {
    const all = withVacancies(post, own.get(post.id) ?? [], answers.get(post.lineManagerPostId ?? '') ?? [], within);
    answers.set(post.id, all);
    rows.push(...all.map((answer) => toRow(post.id, answer)));
  }
  return rows;
};

const withVacancies = (post: Post, own: readonly Answer[], above: readonly Answer[], within: Span): readonly Answer[] => {
  const held = own.filter((answer) => answer.basis === 'holder');
  const gaps = daysWithout(held, within);
  if (gaps.length === 0 || above.length === 0) return own;
  const covering = above.flatMap((answer) =>
    gaps.flatMap((gap): Answer[] => {
      const days = overlap(answer, gap);
      if (days === null) return [];
      const basis = answer.basis === 'deputy' ? 'deputy' : 'vacancy';
      return [{ personId: answer.personId, basis, viaPostId: answer.viaPostId ?? post.lineManagerPostId, ...days }];
    }),
  );
  return [...own, ...unbroken(covering)];
};

const unbroken = (answers: readonly Answer[]): readonly Answer[] => {
  if (answers.length < 2) return answers;
  const runs = grouped(answers, (answer) => `${answer.personId} ${answer.basis} ${answer.viaPostId ?? ''}`);
  return [...runs.values()].flatMap((run) => joined(run).map((days) => ({ ...run[0]!, from: days.from, to: days.to })));
};

const toRow = (postId: PostId, answer: Answer): Responsibility => ({
  postId,
  personId: answer.personId,
  basis: answer.basis,
  viaPostId: answer.viaPostId,
  startsOn: answer.from,
  endsOn: answer.to === openEnd ? null : answer.to,
});
