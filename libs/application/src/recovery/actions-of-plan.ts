/** What a recovery plan promises, and the conditions of its approval, stand in the register of actions too: one thing, said once, in whichever of the two places it is done. */

import { type Action, actionLimits, actionStream, wholeProgress } from '@golden-thread/domain/action/action';
import { statusMeaning, statusTitle, shippedStatuses } from '@golden-thread/domain/action/action-status';
import { decideActionReport } from '@golden-thread/domain/action/decide-action-report';
import { decideConditionMet } from '@golden-thread/domain/recovery/conditions';
import { addDays, addMonths, type CalendarDate, firstDayOf } from '@golden-thread/domain/calendar/dates';
import type { RecoveryPlan, RecoveryPlanContent } from '@golden-thread/domain/recovery/recovery-plan';
import type { ActionId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { findActionStatuses } from '@golden-thread/persistence/action/action-statuses';
import { findAction, saveAction } from '@golden-thread/persistence/action/actions';
import { findPostsNamed } from '@golden-thread/persistence/organisation/known-names.query';
import { recoveryPlanToChange, saveRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { askForAction, factsOf, moveTask } from '../action/action-command';
import { decideAction, enterAction, numberActions } from '../action/add-action';
import { conditionTaskId, recoverySubject } from './recovery-plan-command';

/** A text of a plan as an action has it: one that is too long for a title stands whole below it. */
const titled = (text: string): { readonly title: string; readonly steps: string } =>
  text.length > actionLimits.title ? { title: `${text.slice(0, actionLimits.title - 1)}…`, steps: text } : { title: text, steps: '' };

/**
 * The plan with its own actions and the conditions of its approval in the register. An action is asked of its owner: the post that was named, or that the person
 * named answers for; where there is none by now, the post accountable for the plan. One without a day is due when the plan's last month ends. Its day was
 * promised when the plan was written, so that it may have passed by the approval: then it is overdue from the first day. A condition is asked for by the plan's
 * own task, and by no second one.
 */
export async function registerPromises(work: UnitOfWork, plan: RecoveryPlan): Promise<Outcome<RecoveryPlan>> {
  const { content, conditions } = plan;
  const named = (content?.actions ?? []).map(({ owner }) => normalText(owner));
  const decided: Action[] = [];
  for (const one of [...decideActions(work, plan), ...decideConditions(work, plan)]) {
    if (!one.ok) return one;
    decided.push(one.value);
  }
  const [owners, numbered] = await Promise.all([findPostsNamed(work, named), numberActions(work, decided.map(({ dueOn }) => dueOn))]);
  const entered = decided.map((action, index) => {
    const owner = index < named.length ? owners.get(named[index]!) : undefined;
    return enterAction(work, { ...action, ownerPostId: owner ?? action.ownerPostId }, numbered[index]!);
  });
  for (const { action, openedBy } of entered.slice(0, named.length)) askForAction(work, action, openedBy);
  const ids = entered.map(({ action }) => action.id);
  return accept({
    ...plan,
    content: content && { ...content, actions: content.actions.map((action, index) => ({ ...action, actionId: ids[index]! })) },
    conditions: conditions.map((condition, index) => ({ ...condition, actionId: ids[named.length + index]! })),
  });
}

/** What a plan promises, each of it owned by the post that is accountable until its own is found. */
function decideActions(work: UnitOfWork, plan: RecoveryPlan): readonly Outcome<Action>[] {
  const { id, content, serviceId, measureId, parties } = plan;
  if (content === null) return [];
  return content.actions.map((action) => {
    const dueOn = action.dueOn || lastDayOf(content, work.today);
    const prediction = isBlank(action.prediction) ? null : { measureId, howMuch: action.prediction, by: null };
    const given = { ...titled(action.step), origin: { kind: 'recovery-plan', id } as const, serviceId, ownerPostId: parties.accountablePostId, startsOn: null, dueOn, prediction };
    return decideAction(work, given, dueOn < work.today ? dueOn : work.today);
  });
}

/** The conditions of its approval, each owned by whoever answers for it. */
const decideConditions = (work: UnitOfWork, { id, serviceId, conditions }: RecoveryPlan): readonly Outcome<Action>[] =>
  conditions.map(({ text, postId: ownerPostId, dueOn }) =>
    decideAction(work, { ...titled(text), origin: { kind: 'recovery-plan', id }, serviceId, ownerPostId, startsOn: null, dueOn, prediction: null }));

function lastDayOf({ trajectory }: RecoveryPlanContent, today: CalendarDate): CalendarDate {
  const last = trajectory.at(-1);
  return last === undefined ? today : addDays(addMonths(firstDayOf(last.month), 1), -1);
}

/** Ends in the register what an approval put there and a plan that stands otherwise again has no more: its actions and conditions. */
export async function dropActions(work: UnitOfWork, { now, stands }: { readonly now: RecoveryPlan; readonly stands: RecoveryPlan }): Promise<void> {
  const kept = new Set(actionsOf(stands));
  for (const id of actionsOf(now)) if (!kept.has(id)) await endActionOfPlan(work, id, { status: 'deleted', reason: 'The approval of its recovery plan was taken back.' });
}

const actionsOf = ({ content, conditions }: RecoveryPlan): readonly ActionId[] =>
  [...(content?.actions ?? []), ...conditions].flatMap(({ actionId }) => actionId ?? []);

/** The plan whose approval hangs on an action, held, with which of its conditions it is; undefined for any other action. */
export async function findPlanOfCondition(work: UnitOfWork, { id, origin }: Action): Promise<{ readonly plan: RecoveryPlan; readonly number: number } | undefined> {
  if (origin?.kind !== 'recovery-plan') return undefined;
  await work.lock({ type: 'recovery-plan', id: origin.id as RecoveryPlan['id'] });
  const plan = await recoveryPlanToChange.find(work, origin.id);
  const at = plan?.conditions.findIndex(({ actionId }) => actionId === id) ?? -1;
  return plan === undefined || at < 0 ? undefined : { plan, number: at + 1 };
}

/** Records that a condition is met, on the plan alone, and ends its task. Refuses as `decideConditionMet` does. */
export function recordConditionMet(work: UnitOfWork, plan: RecoveryPlan, { number, how }: { readonly number: number; readonly how: string }): Outcome<RecoveryPlan> {
  const decided = decideConditionMet(plan, { number, how, today: work.today });
  if (!decided.ok) return decided;
  saveRecoveryPlan(work, decided.value.plan);
  const by = work.record(decided.value.event);
  work.closeTasks({ subject: recoverySubject(plan), ids: [conditionTaskId(plan, number)], as: 'done', by });
  return accept(decided.value.plan);
}

/** Ends an action of a plan in the register: achieved with its condition, or deleted with the approval that was taken back. An ended one stays as it is, and its task ends with it. */
export async function endActionOfPlan(work: UnitOfWork, id: ActionId, { status, reason }: { readonly status: 'achieved' | 'deleted'; readonly reason: string }): Promise<void> {
  await work.lock(actionStream(id));
  const before = await findAction(work, id);
  if (!before) return;
  const progress = status === 'achieved' ? wholeProgress : before.progress;
  const says = statusMeaning(await findActionStatuses(work), status) ?? statusMeaning(shippedStatuses, status)!;
  const ended = decideActionReport(before, { says, progress, dueOn: before.dueOn, reason, today: work.today, waitedFor: [] });
  if (!ended.ok) return;
  saveAction(work, ended.value);
  const by = work.record({
    name: 'ActionProgressReported', stream: actionStream(id), wording: { reason: ended.value.statusReason },
    payload: { ...(await factsOf(work, ended.value)), was: before.status, status, wasNamed: statusTitle(before), named: says.title, progress },
  });
  moveTask(work, { before, after: ended.value }, by);
}
