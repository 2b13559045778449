import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { decideCallIn, decideCallInEnd, decidePlanChange as decide, decideWithdrawal, type DecidingMeeting, isDueToTakeEffect } from '@golden-thread/domain/plan-change/decide-plan-change';
import { type PlanChange, planChangeStream } from '@golden-thread/domain/plan-change/plan-change';
import { approvers } from '@golden-thread/domain/plan-change/reach';
import type { CommitteeId, MeetingId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { findCommittee } from '@golden-thread/persistence/organisation/committees';
import { findMeeting } from '@golden-thread/persistence/organisation/meetings';
import { savePlanChange } from '@golden-thread/persistence/plan-change/plan-changes';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { mayRecordForBodies } from '../plan/plan-access';
import { lacksPermission } from '../shared/command';
import { isAskedToDecide } from '../shared/deciders';
import { factsOf, type PlanChangeCommand, planChangeSubject, planChangeToApprove, withPlanChange } from './plan-change-command';
import { putIntoEffect } from './take-effect';

export interface RecordPlanChangeDecision extends PlanChangeCommand {
  readonly decision: 'agree' | 'decline';
  /** The meeting at which Cabinet or Full Council decided; null of a director and of the lead member alone. */
  readonly meetingId: MeetingId | null;
  readonly minute: string;
  /** Why it was declined. */
  readonly remark: string;
}

/**
 * The decision on a proposal: of the director, by whoever answers for that post; of members, as democratic services or the policy team record it with meeting and minute. What
 * is due at once takes effect at once. Refuses: `NotYoursToDecideChange`, and as `decidePlanChange` of domain does.
 */
export function recordPlanChangeDecision(database: Database, actor: Actor, command: RecordPlanChangeDecision): Promise<Outcome<{ reference: string; state: PlanChange['state'] }>> {
  return withPlanChange(database, { actor, permission: may(actor, 'committees.change') ? 'committees.change' : 'plans.write', command }, async (work, change) => {
    if (!(await mayDecidePlanChange(work, actor, change))) return refuse('NotYoursToDecideChange', { approver: change.approver });
    const { decision, minute, remark, meetingId } = command;
    const decided = decide(change, { decision, minute, remark, meeting: meetingId === null ? null : await meetingOf(work, meetingId) }, { today: work.today, calendar: work.calendar, actor });
    if (!decided.ok) return decided;
    const after = decided.value;
    savePlanChange(work, after);
    const { approver, takesEffectOn } = after;
    const facts = await factsOf(work, after);
    const stream = planChangeStream(after.id);
    const wording = { ...(after.decision?.minute && { minute: after.decision.minute }), ...(after.remark !== '' && { remark: after.remark }) };
    const by = takesEffectOn === null
      ? work.record({ name: 'PlanChangeDeclined', stream, payload: { ...facts, approver }, wording })
      : work.record({ name: 'PlanChangeAgreed', stream, payload: { ...facts, approver, takesEffectOn, meetingId }, wording });
    work.closeTasks({ subject: planChangeSubject(change), kinds: ['decide-plan-change', 'record-plan-change'], as: 'done', by });
    const stands = isDueToTakeEffect(after, work.today) ? await putIntoEffect(work, after) : after;
    return accept({ reference: after.reference, state: stands.state });
  });
}

/** Whether somebody decides a change, or records what members decided. */
export async function mayDecidePlanChange(reading: Reading, actor: Actor, change: PlanChange): Promise<boolean> {
  if (approvers[change.approver].members) return mayRecordForBodies(actor);
  const asked = planChangeToApprove(change);
  return asked !== null && lacksPermission(actor, 'plans.decide') === undefined && isAskedToDecide(reading, actor, asked);
}

/** A meeting as far as a decision at it goes; null where there is none of this id. */
async function meetingOf(reading: Reading, meetingId: MeetingId): Promise<DecidingMeeting | null> {
  const meeting = await findMeeting(reading, meetingId);
  return meeting === undefined ? null : { id: meeting.id, heldOn: meeting.heldOn, body: await bodyOf(reading, meeting.committeeId) };
}

async function bodyOf(reading: Reading, committeeId: CommitteeId): Promise<DecidingMeeting['body']> {
  const kind = (await findCommittee(reading, committeeId))?.kind;
  return kind === 'cabinet' ? 'cabinet' : kind === 'council' ? 'full-council' : null;
}

export interface RemarkOnPlanChange extends PlanChangeCommand {
  readonly remark: string;
}

/** Whoever proposed a change takes it back, with the reason. Refuses: `NotYoursToChangePlan`, and as `decideWithdrawal` does. */
export function withdrawPlanChange(database: Database, actor: Actor, command: RemarkOnPlanChange): Promise<Outcome<{ reference: string }>> {
  return withPlanChange(database, { actor, permission: 'plans.write', command }, async (work, change) => {
    if (actor.personId === null || !change.authorIds.includes(actor.personId)) return refuse('NotYoursToChangePlan', { plan: change.reference });
    const decided = decideWithdrawal(change, command.remark);
    if (!decided.ok) return decided;
    savePlanChange(work, decided.value);
    const by = work.record({ name: 'PlanChangeWithdrawn', stream: planChangeStream(change.id), payload: await factsOf(work, decided.value), wording: { remark: decided.value.remark } });
    work.closeTasks({ subject: planChangeSubject(change), as: 'cancelled', by });
    return accept({ reference: change.reference });
  });
}

/** A call-in, or what came of it: as democratic services or the policy team record it for Overview and Scrutiny. */
export interface RecordCallIn extends RemarkOnPlanChange {
  readonly step: 'called-in' | 'upheld' | 'overturned';
}

/**
 * Records that Overview and Scrutiny called an executive decision in, or what came of it: upheld it takes effect at once, overturned it never does.
 * Refuses as `decideCallIn` and `decideCallInEnd` do.
 */
export function recordCallIn(database: Database, actor: Actor, command: RecordCallIn): Promise<Outcome<{ reference: string; state: PlanChange['state'] }>> {
  return withPlanChange(database, { actor, permission: may(actor, 'committees.change') ? 'committees.change' : 'plans.publish', command }, async (work, change) => {
    const { step, remark } = command;
    const upheld = step === 'upheld';
    const decided = step === 'called-in' ? decideCallIn(change, { remark, today: work.today }) : decideCallInEnd(change, { upheld, remark, today: work.today, actor });
    if (!decided.ok) return decided;
    savePlanChange(work, decided.value);
    await recordStep(work, decided.value, step);
    const stands = isDueToTakeEffect(decided.value, work.today) ? await putIntoEffect(work, decided.value) : decided.value;
    return accept({ reference: change.reference, state: stands.state });
  });
}

async function recordStep(work: UnitOfWork, change: PlanChange, step: RecordCallIn['step']): Promise<void> {
  const payload = await factsOf(work, change);
  const stream = planChangeStream(change.id);
  const wording = { remark: change.remark };
  if (step === 'called-in') work.record({ name: 'PlanChangeCalledIn', stream, payload, wording });
  else work.record({ name: 'PlanChangeCallInEnded', stream, payload: { ...payload, upheld: step === 'upheld' }, wording });
}
