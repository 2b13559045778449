import type { ServiceReviewView } from '@golden-thread/application/review';
import { type ReviewSection, reviewSectionKeys, reviewSections } from '@golden-thread/domain/review';
import { reviewPaths } from './paths';
import { textIn } from './text-in';
import { actionStates } from './words';

/** One section as it was written, with what was said a quarter earlier. */
export interface AnswerShown {
  readonly section: ReviewSection;
  readonly title: string;
  readonly change: string;
  readonly text: string | null;
  readonly items: readonly { readonly title: string; readonly tag: string | null; readonly text: string }[];
  readonly before: string | null;
}

/** A review's sections as a reader sees them: to check before submitting, to decide, or afterwards. */
export const presentAnswers = (view: ServiceReviewView): readonly AnswerShown[] =>
  reviewSectionKeys.map((section) => ({
    section,
    title: reviewSections[section].title,
    change: reviewPaths.sectionOf(view.review.id, section),
    text: textIn(view.review.answers, section),
    items: itemsOf(view, section),
    before: beforeOf(view, section),
  }));

function itemsOf({ review: { answers }, asked }: ServiceReviewView, section: ReviewSection): AnswerShown['items'] {
  if (section === 'issues') {
    return asked.issues.map(({ id, text }) => ({
      title: text,
      tag: null,
      text: answers.issues.find(({ issueId }) => issueId === id)?.response ?? '',
    }));
  }
  if (section !== 'actions') return [];
  return asked.actions.map(({ id, title }) => {
    const said = answers.actions.find(({ actionId }) => actionId === id);
    return { title, tag: said?.progress ? actionStates[said.progress] : null, text: said?.note ?? '' };
  });
}

/** What stood in the same section last quarter, where it read differently; null where there is nothing to compare. */
function beforeOf({ review, before }: ServiceReviewView, section: ReviewSection): string | null {
  if (before === null) return null;
  const then = textIn(before.answers, section);
  return then === textIn(review.answers, section) ? null : then;
}
