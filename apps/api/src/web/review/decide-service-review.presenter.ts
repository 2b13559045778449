import type { ServiceReviewView } from '@golden-thread/application/review';
import { londonDate, longDate } from '@golden-thread/domain/calendar';
import { reviewSectionKeys, reviewSections } from '@golden-thread/domain/review';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { figureRows } from './figure-rows';
import { presentAwaited } from './present-awaited';
import { reviewPaths } from './paths';
import { presentAnswers } from './present-answers';
import { presentSinceReturned } from './present-since-returned';
import { roundName } from './round-name';
import { flagWords, timelinessWords } from './words';

/** The submission as it was, what changed since last quarter, what the rules point out, and the decision. */
export function presentReviewDecision(view: ServiceReviewView, form: FilledForm<object>): Page {
  const { review, round, service, submittedBy } = view;
  const came =
    review.submittedAt === null ? null : `${longDate(londonDate(review.submittedAt))}, ${timelinessWords[review.timeliness ?? 'in-time']}`;
  return new Page('review/decide-service-review', {
    heading: `Sign off the service review: ${service.name}`,
    area: 'Reviews',
    caption: roundName(round),
    back: { href: reviewPaths.of(review.id), text: 'Back to the review' },
    form,
    came: came && `Submitted by ${submittedBy.join(' for ') || 'nobody'} on ${came}.`,
    flags: view.flags.map(flagWords),
    since: presentSinceReturned(view),
    answers: presentAnswers(view),
    figures: figureRows(view.figures),
    awaited: presentAwaited(view),
    awaiting: review.state === 'submitted',
    ownHand: view.ownHand,
    mayDecide: view.mayDecide,
    decision: form.typed('decision'),
    sections: reviewSectionKeys.map((section) => ({ name: section, title: reviewSections[section].title })),
  });
}
