import { type Action, type ActionStatus, actionStatuses, actionStream, slipsOf } from '@golden-thread/domain/action/action';
import { type NamedStatus, statusKeyOf, statusNamed, statusTitle, titlesOffered } from '@golden-thread/domain/action/action-status';
import { type ActionReport, decideActionReport } from '@golden-thread/domain/action/decide-action-report';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { EventId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findActionStatuses } from '@golden-thread/persistence/action/action-statuses';
import { listActionsWaitedFor, saveAction } from '@golden-thread/persistence/action/actions';
import { listManagementChains } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { findPlanOfCondition, recordConditionMet } from '../recovery/actions-of-plan';
import { type ActionCommand, factsOf, moveTask, withAction } from './action-command';

export interface ReportAction extends ActionCommand, Omit<ActionReport, 'says'> {
  /** The key of one of the council's own statuses, or what one means (`statusNamed`). */
  readonly status: string;
}

/**
 * Whoever owns an action, or stands above its owner, says how it stands. Its task follows: done once it is achieved, asked anew for another day.
 * Of a later day the owner's line manager is told. What is a condition of a recovery plan's approval is met once it is achieved; its day is the director's.
 * Refuses as `withAction` and `decideActionReport` do; `NoSuchActionStatus`, `ActionIsCondition`, and as `recordConditionMet` does.
 */
export function reportAction(database: Database, actor: Actor, command: ReportAction): Promise<Outcome<{ reference: string; slips: number; slipped: boolean }>> {
  return withAction(database, { actor, command }, async (work, before) => {
    const { progress, dueOn, reason } = command;
    const statuses = await findActionStatuses(work);
    const says = statusNamed(statuses, command.status, before);
    if (says === undefined) return refuse('NoSuchActionStatus', { offered: titlesOffered(statuses) });
    const decided = decideActionReport(before, { says, progress, dueOn, reason, today: work.today, waitedFor: await listActionsWaitedFor(work, before.waitsFor) });
    if (!decided.ok) return decided;
    const after = decided.value;
    const condition = await findPlanOfCondition(work, before);
    if (condition && (after.dueOn !== before.dueOn || !mayBeSaidOfCondition(says.means))) return refuse('ActionIsCondition', { plan: condition.plan.reference });
    saveAction(work, after);
    const by = await record(work, before, after);
    if (!condition) moveTask(work, { before, after }, by);
    else if (after.status === 'achieved') {
      const met = recordConditionMet(work, condition.plan, { number: condition.number, how: after.statusReason });
      if (!met.ok) return met;
    }
    return accept({ reference: after.reference, slips: slipsOf(after), slipped: after.dueOn > before.dueOn });
  });
}

/** Says of an action that is held, for whoever confirms it with others, that it stands as it stood. Answers whether it could be said: the reason of its status may be missing. */
export async function confirmAction(work: UnitOfWork, before: Action): Promise<boolean> {
  const { progress, dueOn, statusReason: reason } = before;
  const decided = decideActionReport(before, { says: await statusOf(work, before), progress, dueOn, reason, today: work.today, waitedFor: [] });
  if (!decided.ok) return false;
  saveAction(work, decided.value);
  await record(work, before, decided.value);
  return true;
}

/** By which status an action stands; one that was said before the council named its own is said by what it meant. */
async function statusOf(work: UnitOfWork, before: Action): Promise<NamedStatus> {
  const { title, asksWhy } = actionStatuses[before.status];
  return statusNamed(await findActionStatuses(work), statusKeyOf(before), before) ?? { key: statusKeyOf(before), title, means: before.status, asksWhy, offered: false };
}

/** A condition is worked at or met: whether it is put off or dropped is the director's, who set it. */
const mayBeSaidOfCondition = (status: ActionStatus): boolean => status !== 'deferred' && status !== 'suspended' && status !== 'deleted';

async function record(work: UnitOfWork, before: Action, after: Action): Promise<EventId> {
  const facts = await factsOf(work, after);
  const stream = actionStream(after.id);
  const wording = after.statusReason === '' ? {} : { wording: { reason: after.statusReason } };
  if (after.dueOn !== before.dueOn) {
    const managerPostId = (await listManagementChains(work, [after.ownerPostId])).get(after.ownerPostId)?.[0]?.postId ?? null;
    work.record({ name: 'ActionDueDateMoved', stream, payload: { ...facts, from: before.dueOn, to: after.dueOn, slips: slipsOf(after), managerPostId }, ...wording });
  }
  return work.record({ name: 'ActionProgressReported', stream, payload: { ...facts, was: before.status, status: after.status, wasNamed: statusTitle(before), named: statusTitle(after), progress: after.progress }, ...wording });
}
