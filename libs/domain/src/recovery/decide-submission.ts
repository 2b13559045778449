import type { Actor } from '../authority/actor';
import { withContributor } from '../authority/separation-of-duties';
import { refusalOfDay } from '../calendar/chosen-day';
import type { DayRefusal } from '../calendar/refusals';
import type { CouncilDate } from '../calendar/working-calendar';
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
 * Refuses: `NotBeingDrafted`, `RecoveryPlanIncomplete` (details.missing names the parts), and as `refusalOfDay` does of an action's day.
 */
export function decideRecoveryPlanSubmission(
  plan: RecoveryPlan,
  given: CouncilDate & { readonly content: RecoveryPlanContent; readonly actor: Actor },
): Outcome<{ plan: RecoveryPlan; event: RecoveryEvent }, Refusal<RecoveryRefusal | DayRefusal>> {
  const state = recoveryTransitions.next(plan.state, 'submit');
  if (!state) return refuse('NotBeingDrafted', { reference: plan.reference });
  const missing = whatIsMissing(given.content);
  if (missing.length > 0) return refuse('RecoveryPlanIncomplete', { missing });
  const refused = refusalOfActions(given.content, { ...given, today: plan.submittedOn ?? given.today });
  if (refused !== null) return { ok: false, refusal: refused };
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

/**
 * The first action whose day cannot be kept, counted from when the plan was handed in before, where it was: a plan that was returned may
 * tell of a step that has been taken meanwhile.
 */
const refusalOfActions = ({ actions }: RecoveryPlanContent, on: CouncilDate): Refusal<DayRefusal> | null =>
  actions.map(({ dueOn }, index) => (dueOn === '' ? null : refusalOfDay(dueOn, on, { field: `actions-${index}-dueOn` }))).find((refused) => refused !== null) ?? null;
