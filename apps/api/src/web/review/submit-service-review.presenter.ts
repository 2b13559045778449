import type { ServiceReviewView } from '@golden-thread/application/review';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { figureRows } from './figure-rows';
import { reviewPaths } from './paths';
import { presentAnswers } from './present-answers';
import { roundName } from './round-name';

/** The whole review as it will be handed in, with a way back to each section. */
export const presentSubmission = (view: ServiceReviewView, form: FilledForm<object>): Page =>
  new Page('review/submit-service-review', {
    heading: 'Check the review before you submit it',
    area: 'Reviews',
    caption: `${view.service.name}, ${roundName(view.round)}`,
    back: { href: reviewPaths.of(view.review.id), text: 'Back to the review' },
    form,
    answers: presentAnswers(view),
    figures: figureRows(view.figures),
    mayWrite: view.mayWrite,
    closed: view.round.state !== 'open',
  });
