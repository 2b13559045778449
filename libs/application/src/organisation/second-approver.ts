import { approversOf } from '@golden-thread/domain/authority/decide-power-request';
import type { PowerRequestEvent } from '@golden-thread/domain/authority/events';
import type { Role } from '@golden-thread/domain/authority/actor';
import { isPowerful, type PowerChange, type PowerChangeKind, powerDecisionDueOn, type PowerRequest, powerRequestTransitions } from '@golden-thread/domain/authority/power-request';
import { contributorsOf } from '@golden-thread/domain/authority/separation-of-duties';
import type { PersonId, PostId, PowerRequestId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { addPowerRequest, findApprovers, findFallbackGuard, findFallbackPost, listPeopleOfPosts } from '@golden-thread/persistence/authority/power-requests';
import { listOwnersOfAccounts } from '@golden-thread/persistence/identity/service-accounts';
import { findNames } from '@golden-thread/persistence/history/labels.query';
import { idFor, newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** What the task and the page call a change, before the post or the person that it is about. */
export const powerChangeTitles: Readonly<Record<PowerChangeKind, string>> = {
  'add-post': 'New post',
  'change-roles': 'Roles of a post',
  appoint: 'Appointment',
  'extend-holding': 'Later last day',
  'name-deputy': 'Deputy',
  'set-subject': 'Sign-in',
  'name-fallback': 'Who decides in the administrators’ place',
  'apply-import': 'Import of a council pack',
  'set-feed-rules': 'Rules of the HR feed',
};

/**
 * Whose power a change is about today: who gains it, whom they stand in for, everybody who holds a post whose roles change; and who owns
 * those of them that are service accounts.
 */
export async function peopleConcerned(reading: Reading, change: PowerChange): Promise<readonly PersonId[]> {
  const people = await peopleNamed(reading, change);
  return [...new Set([...people, ...(await listOwnersOfAccounts(reading, people))])];
}

async function peopleNamed(reading: Reading, change: PowerChange): Promise<readonly PersonId[]> {
  switch (change.kind) {
    case 'add-post':
    case 'set-feed-rules':
      return [];
    case 'change-roles':
      return listPeopleOfPosts(reading, [change.postId]);
    case 'name-deputy':
      return [change.personId, change.holderId];
    case 'name-fallback': {
      const already = (await findApprovers(reading)).fallback.map(({ personId }) => personId);
      return (await listPeopleOfPosts(reading, [change.postId])).filter((id) => !already.includes(id));
    }
    case 'apply-import':
      return change.personIds;
    default:
      return [change.personId];
  }
}

/**
 * Whether somebody who comes into a post comes into power: by the post's roles, or because, with one administrator alone, its holder decides in their place.
 * Where nobody could be asked about the latter, it is the way out, and needs nobody.
 */
export async function givesPower(reading: Reading, { id, roles }: { readonly id: PostId; readonly roles: readonly Role[] }): Promise<boolean> {
  return isPowerful(roles) || (await findFallbackGuard(reading)).deciding.includes(id);
}

/**
 * Asks a second person for a change that gives power: another administrator; where there is none, whoever holds the fallback post. They are given
 * a task, those concerned are told, and nothing of it holds before it is approved. Refuses: `ReasonMissing`, `NobodyToApprove`.
 */
export async function askSecondApprover(work: UnitOfWork, change: PowerChange, reason: string | undefined): Promise<Outcome<PowerRequestId>> {
  if (reason === undefined || isBlank(reason)) return refuse('ReasonMissing');
  const request: PowerRequest = {
    id: newId(), version: 1, state: powerRequestTransitions.first, change, reason: normalText(reason), askedBy: contributorsOf(work.actor),
    concerns: await peopleConcerned(work, change), decidedBy: null, decisionReason: null,
  };
  const approvers = await findApprovers(work);
  const asked = [...new Set(approversOf(request, approvers).map(({ postId }) => postId))];
  if (asked.length === 0) return refuse('NobodyToApprove', { fallbackNamed: (await findFallbackPost(work)) !== null });
  addPowerRequest(work, request);
  const postId = 'postId' in change ? change.postId : null;
  const event: PowerRequestEvent = {
    name: 'PowerRequested',
    stream: { type: 'power-request', id: request.id },
    payload: { change: change.kind, concerns: request.concerns, askedBy: request.askedBy, postId, askedOf: asked },
    wording: { reason: request.reason },
  };
  const openedBy = work.record(event);
  const subject = { type: 'power-request', id: request.id, label: await labelOf(work, change) } as const;
  for (const one of asked) {
    work.openTask({ id: idFor(request.id, 'decide', one), kind: 'decide-power-request', postId: one, subject, dueOn: powerDecisionDueOn(work), openedBy });
  }
  return accept(request.id);
}

async function labelOf(reading: Reading, change: PowerChange): Promise<string> {
  const names = await findNames(reading, [change]);
  if (change.kind === 'apply-import' || change.kind === 'set-feed-rules') return powerChangeTitles[change.kind];
  const about = change.kind === 'add-post' ? change.title : names.get(change.kind === 'set-subject' ? change.personId : change.postId);
  return `${powerChangeTitles[change.kind]}: ${about ?? ''}`;
}
