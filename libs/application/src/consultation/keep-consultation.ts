import type { Actor } from '@golden-thread/domain/authority/actor';
import { financialYearOf } from '@golden-thread/domain/calendar/financial-year';
import { type Consultation, consultationStream } from '@golden-thread/domain/consultation/consultation';
import { decideConsultationResult, decideConsultationUse, decideConsultationWithdrawal, decideNewConsultation, type NewConsultation } from '@golden-thread/domain/consultation/decide-consultation';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { addConsultationRow, addConsultationUse, findUsedIn, saveConsultation } from '@golden-thread/persistence/consultation/consultations';
import { findPost } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import { answersForOrAbove } from '../action/action-command';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';
import { askForResult, type ConsultationCommand, endAsking, factsOf, withConsultation } from './consultation-command';

type Kept = Promise<Outcome<{ readonly reference: string }>>;

export interface EnterConsultation extends Submitted, Omit<NewConsultation, 'ownerPostId' | 'serviceId'> {
  /** By id, or by the code that somebody typed. */
  readonly owner: NamedPost | null;
}

/**
 * Enters a consultation for a post that the actor answers for or manages; the policy team for any. It stands in the service of its owner, who is asked for its result.
 * Refuses: `NotPermitted`, `NoPostOfThatCode`, `ConsultationOwnerNotYours`, and as `decideNewConsultation` does.
 */
export async function enterConsultation(database: Database, actor: Actor, { owner, submission, ...given }: EnterConsultation): Kept {
  const lacking = lacksPermission(actor, 'consultations.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const post = await resolvePostOrNone(work, owner);
    if (!post.ok) return refuseIn('owner', post);
    if (post.value !== null && !(await answersForOrAbove(work, actor, post.value))) return refuse('ConsultationOwnerNotYours');
    const holder = post.value === null ? undefined : await findPost(work, post.value);
    const decided = decideNewConsultation({ ...given, ownerPostId: post.value, serviceId: holder?.serviceId ?? null }, { id: newId(), on: work });
    if (!decided.ok) return decided;
    const one: Consultation = { ...decided.value, reference: await work.nextReference('CN') };
    addConsultationRow(work, one);
    const { title, asked, method, ownerPostId, endsOn, resultDueOn } = one;
    const by = work.record({ name: 'ConsultationEntered', stream: consultationStream(one.id), payload: { ...(await factsOf(work, one)), method, ownerPostId, endsOn, resultDueOn }, wording: { title, asked } });
    askForResult(work, one, by);
    return accept({ reference: one.reference });
  });
}

export interface RecordConsultationResult extends ConsultationCommand {
  readonly size: number;
  readonly result: string;
}

/** How many answered and what they said. Refuses as `withConsultation` and `decideConsultationResult` do. */
export function recordConsultationResult(database: Database, actor: Actor, command: RecordConsultationResult): Kept {
  return withConsultation(database, { actor, command }, async (work, before) => {
    const decided = decideConsultationResult(before, command);
    if (!decided.ok) return decided;
    const after = decided.value;
    saveConsultation(work, after);
    const by = work.record({ name: 'ConsultationReported', stream: consultationStream(after.id), payload: { ...(await factsOf(work, after)), size: command.size }, wording: { result: after.result } });
    endAsking(work, after, { as: 'done', by });
    return accept({ reference: after.reference });
  });
}

export interface NoteConsultationUse extends ConsultationCommand {
  /** The reference of an objective, plan or measure, the code of a service for its plan of this year, or a year for the council's plan of it. */
  readonly named: string;
  readonly how: string;
}

/** Links a result to a plan, objective or measure that it is used in. Refuses: `UsedInNotFound`, and as `withConsultation` and `decideConsultationUse` do. */
export function noteConsultationUse(database: Database, actor: Actor, command: NoteConsultationUse): Kept {
  return withConsultation(database, { actor, command }, async (work, before) => {
    const named = normalText(command.named);
    const found = await findUsedIn(work, named, financialYearOf(work.today));
    if (found === undefined) return refuse('UsedInNotFound', { named });
    const decided = decideConsultationUse(before, { ...found, named, how: command.how, today: work.today });
    if (!decided.ok) return decided;
    const after = decided.value;
    saveConsultation(work, after);
    addConsultationUse(work, after);
    const { kind, id, how } = after.usedIn.at(-1)!;
    work.record({ name: 'ConsultationUsed', stream: consultationStream(after.id), payload: { ...(await factsOf(work, after)), kind, usedIn: id }, wording: { how } });
    return accept({ reference: after.reference });
  });
}

export interface WithdrawConsultation extends ConsultationCommand {
  readonly reason: string;
}

/** It did not take place. Refuses as `withConsultation` and `decideConsultationWithdrawal` do. */
export function withdrawConsultation(database: Database, actor: Actor, command: WithdrawConsultation): Kept {
  return withConsultation(database, { actor, command }, async (work, before) => {
    const decided = decideConsultationWithdrawal(before, command.reason);
    if (!decided.ok) return decided;
    const after = decided.value;
    saveConsultation(work, after);
    const by = work.record({ name: 'ConsultationWithdrawn', stream: consultationStream(after.id), payload: await factsOf(work, after), wording: { reason: after.result } });
    endAsking(work, after, { as: 'cancelled', by });
    return accept({ reference: after.reference });
  });
}
