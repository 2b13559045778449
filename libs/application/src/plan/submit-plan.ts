import type { Actor } from '@golden-thread/domain/authority/actor';
import { decidePlanSubmission } from '@golden-thread/domain/plan/decide-plan-submission';
import { type ObjectiveInPlan, whatObjectivesLack } from '@golden-thread/domain/plan/objective-in-plan';
import { planDueOn } from '@golden-thread/domain/plan/plan';
import { blankServicePlan, whatEvidenceLacks, whatServicePlanLacks } from '@golden-thread/domain/plan/service-plan-content';
import { planTasks } from '@golden-thread/domain/plan/plan-tasks';
import { blankPlanText, whatTextLacks } from '@golden-thread/domain/plan-type/plan-text';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { listObjectivesByPlan, listReachingCouncilPlan } from '@golden-thread/persistence/plan/objectives';
import { listUnansweredOffers } from '@golden-thread/persistence/plan/offers';
import { type PlanRecord, savePlan } from '@golden-thread/persistence/plan/plans';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { keepForTakingBack } from '../history/take-back-act';
import { findDecidingPost } from '../shared/deciders';
import { isWriterOfPlan, planToDecide } from './plan-access';
import { type PlanAfter, planAfter, type PlanCommand, planEvent, subjectOfPlan, withPlan } from './plan-command';

/** What a plan still lacks before it can be submitted, in words for its writer; empty when nothing. */
export async function listPlanGaps(reading: Reading, plan: PlanRecord): Promise<readonly string[]> {
  const objectives = await listObjectivesByPlan(reading, plan.id);
  const reaching = await listReachingCouncilPlan(reading, objectives.map(({ id }) => id));
  const unanswered = plan.kind === 'individual-plan' ? await listUnansweredOffers(reading, plan.id) : new Set();
  const inPlan = objectives.map(
    ({ id, title, deliverable, breakReason }): ObjectiveInPlan => ({ id, title, target: deliverable, reachesCouncilPlan: reaching.has(id), breakReason, unanswered: unanswered.has(id) }),
  );
  return [...contentGaps(plan), ...whatObjectivesLack(plan.kind, inPlan)];
}

/** What a plan’s sections lack: of a type of the council’s own by that type, else a service’s four sections; and evidence, where it is asked for. */
function contentGaps({ kind, type, text, content }: PlanRecord): readonly string[] {
  const written = content ?? blankServicePlan;
  if (type === null) return kind === 'service-plan' ? whatServicePlanLacks(written) : [];
  return [...whatTextLacks(type, text ?? blankPlanText), ...(kind === 'service-plan' && type.evidence ? whatEvidenceLacks(written) : [])];
}

/**
 * Sends a complete plan to whoever decides it: a service plan to the director, a unit plan to the service's manager, a person's
 * objectives to their manager; to the next in line where they wrote it themselves.
 * Refuses: NotPermitted, NotFound, Stale, NotAnsweringForPlan, PlanNotBeingDrafted, PlanIncomplete (names what is missing).
 */
export function submitPlan(database: Database, actor: Actor, command: PlanCommand): Promise<Outcome<PlanAfter>> {
  return withPlan(database, { actor, permission: 'plans.write', command }, async (work, plan) => {
    if (!isWriterOfPlan(actor, plan)) return refuse('NotAnsweringForPlan', { plan: plan.name });
    const decided = decidePlanSubmission(plan, { actor, today: work.today, missing: await listPlanGaps(work, plan) });
    if (!decided.ok) return decided;
    const submitted = { ...plan, ...decided.value };
    await savePlan(work, submitted);
    const openedBy = work.record(planEvent('submit', submitted)!);
    const subject = subjectOfPlan(plan);
    keepForTakingBack(work, { thing: { type: plan.kind, id: plan.id }, eventId: openedBy, before: plan, version: submitted.version });
    work.closeTasks({ subject, kinds: [planTasks[plan.kind].write], as: 'done', by: openedBy });
    if (submitted.deciderPostId === null) return refuse('NotDecidingPlan', { plan: plan.name });
    const postId = await findDecidingPost(work, planToDecide(submitted, submitted.deciderPostId));
    work.openTask({
      id: idFor(plan.id, 'decide', submitted.version), kind: planTasks[plan.kind].decide, postId, subject,
      dueOn: planDueOn.decision(work), openedBy,
    });
    return accept(planAfter(submitted));
  });
}
