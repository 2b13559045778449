import { textOrNull } from '@golden-thread/domain/shared/text';
import type { ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import { formatDueDate } from '@golden-thread/domain/calendar/date-format';
import { type ReviewAnswers, type ReviewSection, reviewSectionKeys, reviewSections } from '@golden-thread/domain/review/service-review';
import { sinceReturned } from '@golden-thread/domain/review/since-returned';
import { actionStateLabels } from './labels';
import { reviewPaths } from './paths';

/** The running text of a section; null where nothing is written, or the section is answered issue by issue. */
function textIn(answers: ReviewAnswers, section: ReviewSection): string | null {
  if (section === 'issues') return null;
  return textOrNull(section === 'actions' ? answers.actionsNote : answers[section]);
}

/** One section as it was written, with what was said a quarter earlier. */
export interface AnswerView {
  readonly section: ReviewSection;
  readonly title: string;
  readonly change: string;
  readonly text: string | null;
  readonly items: readonly { readonly title: string; readonly tag: string | null; readonly text: string }[];
  readonly before: string | null;
}

/** A review's sections as a reader sees them: to check before submitting, to decide, or afterwards. */
export const reviewAnswersView = (view: ServiceReviewView): readonly AnswerView[] =>
  reviewSectionKeys.map((section) => ({
    section,
    title: reviewSections[section].title,
    change: reviewPaths.sectionOf(view.review.id, section),
    text: textIn(view.review.answers, section),
    items: itemsOf(view, section),
    before: beforeOf(view, section),
  }));

function itemsOf({ review: { answers }, asked }: ServiceReviewView, section: ReviewSection): AnswerView['items'] {
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
    return { title, tag: said?.progress ? actionStateLabels[said.progress] : null, text: said?.note ?? '' };
  });
}

/** What stood in the same section last quarter, where it read differently; null where there is nothing to compare. */
function beforeOf({ review, before }: ServiceReviewView, section: ReviewSection): string | null {
  if (before === null) return null;
  const then = textIn(before.answers, section);
  return then === textIn(review.answers, section) ? null : then;
}

/** What the director asked for when returning it, and whether the manager changed that section: before and after to compare. */
export const changesSinceReturnView = ({ review }: ServiceReviewView): readonly object[] =>
  review.state !== 'submitted'
    ? []
    : sinceReturned(review).map(({ section, reason, changed }) => ({
        title: reviewSections[section].title,
        reason,
        changed,
        before: changed ? textIn(review.lastReturn!.answers, section) : null,
      }));

/** The figures that are still to come, of whom, and how late. */
export const awaitedFiguresView = ({ awaited, today }: ServiceReviewView): readonly object[] =>
  awaited.map(({ kind, sheetId, post, people, dueOn }) => ({
    text: `${kind === 'enter-figures' ? 'To be entered by' : 'To be verified by'} ${people.join(' or ') || 'nobody today'}, ${post}`,
    href: `/measures/figures/${sheetId}`,
    due: dueOn && formatDueDate(dueOn, today),
    late: dueOn !== null && dueOn < today,
  }));
