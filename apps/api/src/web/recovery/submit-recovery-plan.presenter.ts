import type { RecoveryPlanView } from '@golden-thread/application/recovery';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { recoveryPaths } from './paths';
import { presentContent } from './plan-content.presenter';

/** Everything that will go to the director, each part with a way back to change it. */
export const presentSubmission = (plan: RecoveryPlanView, form: FilledForm<object>): Page =>
  new Page('recovery/submission', {
    heading: `Check recovery plan ${plan.reference} before you submit it`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference, 'draft'), text: 'Back to the draft' },
    form,
    change: recoveryPaths.of(plan.reference, 'draft'),
    director: plan.director.postTitle,
    content: presentContent(plan),
  });
