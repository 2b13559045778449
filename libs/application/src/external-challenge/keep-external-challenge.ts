import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import {
  type AnsweredRecommendation, decideCancelled, decideFollowed, decideMilestone, decideNewExternalChallenge, decideRecommendation, type NewExternalChallenge,
} from '@golden-thread/domain/external-challenge/decide-external-challenge';
import { type ExternalChallenge, externalChallengeStream, nextDueOn, nextMilestone } from '@golden-thread/domain/external-challenge/external-challenge';
import type { ActionId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse, refuseIn } from '@golden-thread/domain/shared/outcome';
import { addExternalChallengeRow, externalChallengeToChange, saveExternalChallenge } from '@golden-thread/persistence/external-challenge/external-challenges';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { IdOrReference } from '@golden-thread/persistence/unit-of-work/id-or-reference';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { answersForOrAbove } from '../action/action-command';
import { agreeAction } from '../action/add-action';
import { type NamedPost, resolvePostOrNone } from '../organisation/named-in-forms';
import { lacksPermission, type Submitted } from '../shared/command';
import { askForNextStep, type ExternalChallengeCommand, factsOf, withExternalChallenge } from './external-challenge-command';

type Kept = Promise<Outcome<{ readonly reference: string }>>;

export interface EnterExternalChallenge extends Submitted, Omit<NewExternalChallenge, 'ownerPostId'> {
  /** By id, or by the code that somebody typed. */
  readonly owner: NamedPost | null;
  /** The challenge that it comes after, by id or reference; null where it is the first of its kind here. */
  readonly follows: IdOrReference | null;
}

/**
 * Enters a challenge with the days of its kind, for a post that the actor answers for or manages; the policy team for any. Its owner is asked for the first step; the one
 * that it follows is due no more. Refuses: `NotPermitted`, `NoPostOfThatCode`, `ExternalChallengeOwnerNotYours`, `FollowedChallengeNotFound`, and as `decideNewExternalChallenge` and `decideFollowed` do.
 */
export async function enterExternalChallenge(database: Database, actor: Actor, { owner, follows, submission, ...given }: EnterExternalChallenge): Kept {
  const lacking = lacksPermission(actor, 'external-challenges.write');
  if (lacking) return lacking;
  return database.transact({ actor, submission }, async (work) => {
    const post = await resolvePostOrNone(work, owner);
    if (!post.ok) return refuseIn('owner', post);
    if (post.value !== null && !(await answersForOrAbove(work, actor, post.value))) return refuse('ExternalChallengeOwnerNotYours');
    const before = follows === null ? null : await work.loadForUpdate(externalChallengeToChange, follows);
    if (before === undefined) return refuse('FollowedChallengeNotFound', { named: follows! });
    const decided = decideNewExternalChallenge({ ...given, ownerPostId: post.value }, { id: newId() });
    if (!decided.ok) return decided;
    const challenge: ExternalChallenge = { ...decided.value, reference: await work.nextReference('XC') };
    if (before !== null) {
      const followed = await follow(work, before, challenge);
      if (!followed.ok) return followed;
    }
    addExternalChallengeRow(work, challenge);
    const { id, kind, title, body, ownerPostId, startsOn } = challenge;
    const payload = { ...(await factsOf(work, challenge)), kind, ownerPostId, startsOn, nextDueOn: nextDueOn(challenge), follows: before?.id ?? null };
    askForNextStep(work, challenge, { by: work.record({ name: 'ExternalChallengeEntered', stream: externalChallengeStream(id), payload, wording: { title, body } }), taken: false });
    return accept({ reference: challenge.reference });
  });
}

async function follow(work: UnitOfWork, before: ExternalChallenge, { id: followedBy }: ExternalChallenge): Promise<Outcome<null>> {
  const decided = decideFollowed(before, followedBy);
  if (!decided.ok) return refuseIn('follows', decided);
  saveExternalChallenge(work, decided.value);
  const by = work.record({ name: 'ExternalChallengeFollowed', stream: externalChallengeStream(before.id), payload: { ...(await factsOf(work, decided.value)), followedBy } });
  askForNextStep(work, decided.value, { by, taken: true });
  return accept(null);
}

export interface MeetMilestone extends ExternalChallengeCommand {
  readonly metOn: CalendarDate;
  readonly note: string;
}

/** The next step was taken; its owner is asked for the one after it. Refuses as `withExternalChallenge` and `decideMilestone` do. */
export function meetMilestone(database: Database, actor: Actor, command: MeetMilestone): Kept {
  return withExternalChallenge(database, { actor, command }, async (work, before) => {
    const decided = decideMilestone(before, { metOn: command.metOn, note: command.note, today: work.today });
    if (!decided.ok) return decided;
    const after = decided.value;
    const { title: milestone, dueOn } = nextMilestone(before)!;
    saveExternalChallenge(work, after);
    const payload = { ...(await factsOf(work, after)), milestone, dueOn, metOn: command.metOn, last: after.state === 'finished' };
    const by = work.record({ name: 'MilestoneMet', stream: externalChallengeStream(after.id), payload, ...(command.note !== '' && { wording: { note: command.note } }) });
    askForNextStep(work, after, { by, taken: true });
    return accept({ reference: after.reference });
  });
}

export interface AnswerRecommendation extends ExternalChallengeCommand, AnsweredRecommendation {
  /** What is done about it, where it is accepted, whole or in part. */
  readonly action: { readonly title: string; readonly owner: NamedPost | null; readonly dueOn: CalendarDate | '' } | null;
}

/**
 * Answers a recommendation; what is accepted becomes an action of the register in the same act. Refuses: `NoPostOfThatCode`, as `agreeAction` does of the action, and as
 * `withExternalChallenge` and `decideRecommendation` do.
 */
export function answerRecommendation(database: Database, actor: Actor, { action, ...command }: AnswerRecommendation): Kept {
  return withExternalChallenge(database, { actor, command }, async (work, before) => {
    // Judged before its action is agreed, so that nothing is written for what is refused.
    const judged = decideRecommendation(before, command, action && newId<ActionId>());
    if (!judged.ok) return judged;
    const agreed = command.answer === 'rejected' || action === null ? null : await agree(work, before, action);
    if (agreed !== null && !agreed.ok) return agreed;
    const decided = decideRecommendation(before, command, agreed?.value ?? null);
    if (!decided.ok) return decided;
    const after = decided.value;
    saveExternalChallenge(work, after);
    const { text, reason, answer, actionId } = after.recommendations.at(-1)!;
    const payload = { ...(await factsOf(work, after)), number: after.recommendations.length, answer, actionId };
    work.record({ name: 'RecommendationAnswered', stream: externalChallengeStream(after.id), payload, wording: { recommendation: text, ...(reason !== '' && { reason }) } });
    return accept({ reference: after.reference });
  });
}

async function agree(work: UnitOfWork, { id }: ExternalChallenge, { title, owner, dueOn }: NonNullable<AnswerRecommendation['action']>): Promise<Outcome<ActionId>> {
  const post = await resolvePostOrNone(work, owner);
  if (!post.ok) return refuseIn('owner', post);
  const agreed = await agreeAction(work, { title, steps: '', origin: { kind: 'external-challenge', id }, serviceId: null, ownerPostId: post.value, startsOn: null, dueOn, prediction: null });
  return agreed.ok ? accept(agreed.value.id) : agreed;
}

export interface CancelExternalChallenge extends ExternalChallengeCommand {
  readonly reason: string;
}

/** It does not come. Refuses as `withExternalChallenge` and `decideCancelled` do. */
export function cancelExternalChallenge(database: Database, actor: Actor, command: CancelExternalChallenge): Kept {
  return withExternalChallenge(database, { actor, command }, async (work, before) => {
    const decided = decideCancelled(before, command.reason);
    if (!decided.ok) return decided;
    const after = decided.value;
    saveExternalChallenge(work, after);
    const by = work.record({ name: 'ExternalChallengeCancelled', stream: externalChallengeStream(after.id), payload: await factsOf(work, after), wording: { reason: command.reason } });
    askForNextStep(work, after, { by, taken: false });
    return accept({ reference: after.reference });
  });
}
