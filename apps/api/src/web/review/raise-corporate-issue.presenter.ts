import type { CorporateReviewView } from '@golden-thread/application/review';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { reviewPaths } from './paths';
import { roundName } from './round-name';

/** What the services are to take back, and which. */
export function presentIssue({ round, services }: CorporateReviewView, form: FilledForm<object>): Page {
  const ticked = [form.typed('services')].flat();
  return new Page('review/raise-corporate-issue', {
    heading: 'Raise an issue for services',
    area: 'Reviews',
    caption: `Corporate review, ${roundName(round)}`,
    back: { href: reviewPaths.corporateOf(round.id), text: 'Back to the corporate review' },
    form,
    services: services.map(({ serviceId, name }) => ({ value: serviceId, text: name, checked: ticked.includes(serviceId) })),
  });
}
