import type { ServiceReviewView } from '@golden-thread/application/review';
import { reviewSections, sinceReturned } from '@golden-thread/domain/review';
import { textIn } from './text-in';

/** What the director asked for when returning it, and whether the manager changed that section: before and after to compare. */
export const presentSinceReturned = ({ review }: ServiceReviewView): readonly object[] =>
  review.state !== 'submitted'
    ? []
    : sinceReturned(review).map(({ section, reason, changed }) => ({
        title: reviewSections[section].title,
        reason,
        changed,
        before: changed ? textIn(review.lastReturn!.answers, section) : null,
      }));
