import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { RecoveryEvent } from './events';
import { type RecoveryPlan, type RecoveryPlanContent, whatIsMissing } from './recovery-plan';
import type { RecoveryRefusal } from './refusals';
import { recoveryTransitions } from './transitions';

/**
 * Whether a draft may be kept as it is, to go on later: only while the plan is being drafted. Whoever writes becomes an author.
 *
 * Refuses: `NotBeingDrafted`.
 */
export function decideRecoveryDraft(
  plan: RecoveryPlan,
  { content, actor }: { readonly content: RecoveryPlanContent; readonly actor: Actor },
): Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal>> {
  const state = recoveryTransitions.next(plan.state, 'save');
  if (!state) return refuse('NotBeingDrafted', { reference: plan.reference });
  return accept({
    plan: { ...plan, state, content, authorIds: withContributor(plan.authorIds, actor) },
    event: { name: 'RecoveryPlanDrafted', stream: { type: 'recovery-plan', id: plan.id }, payload: { reference: plan.reference } },
  });
}

/**
 * Whether a draft may go to the director. It must say what is to be reached, why it went wrong, at least one action with an owner
 * and a date, and the way there month by month.
 *
 * Refuses: `NotBeingDrafted`, `RecoveryPlanIncomplete` (details.missing names the parts).
 */
export function decideRecoveryPlanSubmission(
  plan: RecoveryPlan,
  given: { readonly content: RecoveryPlanContent; readonly actor: Actor; readonly today: CalendarDate },
): Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal>> {
  const state = recoveryTransitions.next(plan.state, 'submit');
  if (!state) return refuse('NotBeingDrafted', { reference: plan.reference });
  const missing = whatIsMissing(given.content);
  if (missing.length > 0) return refuse('RecoveryPlanIncomplete', { missing });
  const { content, actor, today } = given;
  return accept({
    plan: { ...plan, state, content, authorIds: withContributor(plan.authorIds, actor), submittedOn: today },
    event: {
      name: 'RecoveryPlanSubmitted',
      stream: { type: 'recovery-plan', id: plan.id },
      payload: { reference: plan.reference, version: plan.version + 1 },
      wording: { objective: content.objective },
    },
  });
}
