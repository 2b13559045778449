import type { RecoveryPlanView } from '@golden-thread/application/recovery';
import { longDate } from '@golden-thread/domain/calendar';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { partyWords } from './party-words';
import { recoveryPaths } from './paths';
import { presentContent } from './plan-content.presenter';
import { stateWords } from './words';

/** The plan as it was submitted, above the question whether it stands. */
export const presentDecision = (plan: RecoveryPlanView, form: FilledForm<object>): Page =>
  new Page('recovery/decision', {
    heading: `Decide recovery plan ${plan.reference}: ${plan.title}`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    isAwaited: plan.state === 'awaiting-decision' || form.isStale,
    state: stateWords[plan.state],
    written: plan.submittedOn && `${plan.authors.join(' and ')}, submitted on ${longDate(plan.submittedOn)}`,
    accountable: partyWords(plan.accountable),
    panelChair: partyWords(plan.panelChair),
    content: presentContent(plan),
  });
