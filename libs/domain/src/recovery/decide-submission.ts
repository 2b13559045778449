import { handsOf, type Actor } from '../authority';
import type { CalendarDate } from '../calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared';
import type { RecoveryEvent } from './recovery-events';
import type { RecoveryPlan } from './recovery-plan';
import type { RecoveryPlanContent } from './recovery-plan-content';
import type { RecoveryRefusal } from './recovery-refusals';
import { recoveryTransitions } from './transitions';
import { whatIsMissing } from './what-is-missing';

/**
 * Whether a draft may go to the director. It must say what is to be reached, why it went wrong, at least one action with an owner
 * and a date, and the way there month by month.
 *
 * Refuses: `NotBeingDrafted`, `RecoveryPlanIncomplete` (details.missing names the parts).
 */
export function decideSubmission(
  plan: RecoveryPlan,
  given: { readonly content: RecoveryPlanContent; readonly actor: Actor; readonly today: CalendarDate },
): Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal>> {
  const state = recoveryTransitions[plan.state].submit;
  if (!state) return refuse('NotBeingDrafted', { reference: plan.reference });
  const missing = whatIsMissing(given.content);
  if (missing.length > 0) return refuse('RecoveryPlanIncomplete', { missing });
  const { content, actor, today } = given;
  return accept({
    plan: { ...plan, state, content, authorIds: handsOf(actor), submittedOn: today },
    event: {
      name: 'RecoveryPlanSubmitted',
      stream: { type: 'recovery-plan', id: plan.id },
      payload: { reference: plan.reference, version: plan.version + 1 },
      wording: { objective: content.objective },
    },
  });
}
