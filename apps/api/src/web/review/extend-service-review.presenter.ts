import type { ServiceReviewView } from '@golden-thread/application/review';
import { longDate } from '@golden-thread/domain/calendar';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { reviewPaths } from './paths';
import { roundName } from './round-name';

/** The date as it is, the last possible one, and the new one with its reason. */
export const presentExtension = ({ review, round, service }: ServiceReviewView, form: FilledForm<object>): Page =>
  new Page('review/extend-service-review', {
    heading: `Extend the date of ${service.name}`,
    area: 'Reviews',
    caption: roundName(round),
    back: { href: reviewPaths.roundOf(round.id), text: 'Back to the round' },
    form,
    due: longDate(review.dueOn),
    closes: longDate(round.closesOn),
  });
