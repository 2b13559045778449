import type { Action } from '@golden-thread/domain/action/action';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Clinic, ClinicRecord } from '@golden-thread/domain/exception/clinic';
import { decideClinicRecord } from '@golden-thread/domain/exception/decide-clinic-record';
import { decideRescheduling } from '@golden-thread/domain/exception/decide-rescheduling';
import { accept, type Outcome, type Refusal, refuseAll } from '@golden-thread/domain/shared/outcome';
import { saveClinic } from '@golden-thread/persistence/exception/clinics';
import { listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { askForAction } from '../action/action-command';
import { decideAction, enterAction, numberActions } from '../action/add-action';
import { resolvePostOrNone } from '../organisation/named-in-forms';
import { askForBriefing } from './brief-clinic';
import { type ClinicCommand, clinicSubject, withClinic } from './clinic-command';
import { requestRecovery } from './request-recovery';

export interface RescheduleClinic extends ClinicCommand {
  readonly meetsOn: CalendarDate;
  readonly reason: string;
}

/** Moves a clinic to another day, with a reason; its task is asked anew for that day. Refuses as `decideRescheduling` does. */
export function rescheduleClinic(
  database: Database,
  actor: Actor,
  command: RescheduleClinic,
): Promise<Outcome<{ reference: string; meetsOn: CalendarDate }>> {
  return withClinic(database, { actor, permission: 'corporate-review.decide', command }, async (work, at) => {
    const { clinic } = at;
    const decided = decideRescheduling(clinic, command, work);
    if (!decided.ok) return decided;
    const { meetsOn, version } = decided.value.clinic;
    await saveClinic(work, decided.value.clinic);
    const openedBy = work.record(decided.value.event);
    const subject = clinicSubject(clinic, at.title);
    work.closeTasks({ subject, kinds: ['hold-clinic', 'write-clinic-briefing'], as: 'cancelled' });
    if (clinic.briefing === null) askForBriefing(work, { ...decided.value.clinic, posts: at.posts }, { subject, openedBy });
    for (const postId of await listPostsWithRole(work, 'policy-officer')) {
      work.openTask({ id: idFor(clinic.id, 'hold', postId, version), kind: 'hold-clinic', postId, subject, dueOn: meetsOn, openedBy });
    }
    return accept({ reference: clinic.reference, meetsOn });
  });
}

export interface RecordClinic extends ClinicCommand {
  readonly record: ClinicRecord;
  /** What was agreed to be done: each goes into the register of actions. */
  readonly agreed?: readonly AgreedInClinic[];
}

/** A step that a clinic agreed on; its owner by the code or title that somebody typed. */
export interface AgreedInClinic {
  readonly title: string;
  readonly owner: string;
  /** Empty while no day is said. */
  readonly dueOn: CalendarDate | '';
}

/**
 * The record of a clinic that was held, with the actions that it agreed on; where a recovery plan is among its outcomes, the plan is asked for at once.
 * Refuses as `decideClinicRecord` does, all at once as `decideNewAction` does of each action (`at`: agreed.0.dueOn), and `RecoveryPlanRunning` where the measure has one.
 */
export function recordClinic(
  database: Database,
  actor: Actor,
  command: RecordClinic,
): Promise<Outcome<{ reference: string; recoveryPlan: string | null; actions: readonly string[] }>> {
  return withClinic(database, { actor, permission: 'corporate-review.decide', command }, async (work, at) => {
    const { clinic } = at;
    const decided = decideClinicRecord(clinic, command.record, work.today);
    if (!decided.ok) return decided;
    await saveClinic(work, decided.value.clinic);
    work.record(decided.value.event);
    work.closeTasks({ subject: clinicSubject(clinic, at.title), kinds: ['hold-clinic'], as: 'done' });
    work.closeTasks({ subject: clinicSubject(clinic, at.title), kinds: ['write-clinic-briefing'], as: 'cancelled' });
    const actions = await agreeActions(work, clinic, command.agreed ?? []);
    if (!actions.ok) return actions;
    const asked = command.record.outcomes.includes('recovery-plan');
    const plan = asked ? await requestRecovery(work, { ...at, ...clinic }, { type: 'clinic', id: clinic.id }) : accept(null);
    return plan.ok ? accept({ reference: clinic.reference, recoveryPlan: plan.value, actions: actions.value }) : plan;
  });
}

/** Puts what was agreed into the register, with the clinic as its origin, and asks its owners for it; answers the references. */
async function agreeActions(work: UnitOfWork, { id, serviceId }: Clinic, agreed: readonly AgreedInClinic[]): Promise<Outcome<readonly string[]>> {
  const faults: Refusal[] = [];
  const actions: Action[] = [];
  for (const [index, { title, owner, dueOn }] of agreed.entries()) {
    const post = await resolvePostOrNone(work, { code: owner });
    const decided = decideAction(work, { title, steps: '', origin: { kind: 'clinic', id }, serviceId, ownerPostId: post.ok ? post.value : null, startsOn: null, dueOn, prediction: null });
    const ofPost = post.ok ? [] : [post.refusal];
    const ofAction = decided.ok ? [] : [decided.refusal, ...(decided.refusal.also ?? [])].filter(({ code }) => post.ok || code !== 'ActionOwnerMissing');
    faults.push(...[...ofPost, ...ofAction].map((fault) => ({ ...fault, at: `agreed.${index}.${fieldOf(fault)}` })));
    if (decided.ok) actions.push(decided.value);
  }
  const refused = refuseAll(faults);
  if (refused) return refused;
  const numbered = await numberActions(work, actions.map(({ dueOn }) => dueOn));
  const entered = actions.map((action, index) => enterAction(work, action, numbered[index]!));
  for (const { action, openedBy } of entered) askForAction(work, action, openedBy);
  return accept(entered.map(({ action }) => action.reference));
}

/** The field of an agreed action that a fault is about. */
const fieldOf = ({ code, at }: Refusal): string => (code === 'ActionTitleMissing' ? 'title' : code === 'ActionDayMissing' || at === 'dueOn' ? 'dueOn' : 'owner');
