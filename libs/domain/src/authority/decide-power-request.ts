import type { PersonId, PostId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { Actor } from './actor';
import type { PowerRequestEvent } from './events';
import { type PowerRequest, powerRequestTransitions } from './power-request';
import type { PowerRequestRefusal } from './refusals';
import { contributorsOf, isSelfApproval } from './separation-of-duties';

/** Somebody who can sign in, with the post through which they may decide. */
export interface Approver {
  readonly postId: PostId;
  readonly personId: PersonId;
}

/** Who may decide requests for power in a council today. */
export interface Approvers {
  /** Holders of the administrators' posts. */
  readonly administrators: readonly Approver[];
  /** Holders of the post that the council named; where it named none, of the posts at the head of the administrators' management chain. */
  readonly fallback: readonly Approver[];
}

type Concerned = Pick<PowerRequest, 'askedBy' | 'concerns'>;

/**
 * Who decides a request: the other administrators; where there is none, whoever holds the fallback post. Never who asked for it, nor whom it
 * is about. Empty: nobody could, and the request is not taken.
 */
export function approversOf({ askedBy, concerns }: Concerned, { administrators, fallback }: Approvers): readonly Approver[] {
  const free = (some: readonly Approver[]): readonly Approver[] => some.filter(({ personId }) => !askedBy.includes(personId) && !concerns.includes(personId));
  const others = free(administrators);
  return others.length > 0 ? others : free(fallback);
}

/**
 * Whether somebody may decide a request now: as an administrator, or as the very holder of a post that is asked in their place, in person, and never about
 * themself. A deputy of that post has its work and no say here: an administrator could have named them. A token decides nothing here.
 */
export function mayDecidePowerRequest(actor: Actor, request: Concerned, approvers: Approvers): boolean {
  if (actor.token !== undefined || isSelfApproval(actor, [...request.askedBy, ...request.concerns])) return false;
  const asked = approversOf(request, approvers);
  return actor.roles.includes('administrator') || (actor.onBehalfOf === undefined && asked.some(({ postId, personId }) => actor.postIds.includes(postId) && actor.personId === personId));
}

export type PowerDecision = { readonly decision: 'approve' | 'refuse'; readonly reason: string };

/**
 * The second person's decision, with the reason that whoever asked and whoever is concerned are told. Approved, the change is carried out
 * as if it were made now; refused, nothing of it ever held.
 *
 * Refuses: `PowerRequestDecided`, `PowerRequestOfOneself`, `NotAnApprover`, `ReasonMissing` (of a refusal).
 * Source: OWASP ASVS 5.0, V8, level 3 (multi-user approval of what gives control).
 */
export function decidePowerRequest(
  request: PowerRequest,
  { decision, reason, actor, approvers }: PowerDecision & { readonly actor: Actor; readonly approvers: Approvers },
): Outcome<{ request: PowerRequest; event: PowerRequestEvent }, Refusal<PowerRequestRefusal | 'ReasonMissing'>> {
  const state = powerRequestTransitions.next(request.state, decision);
  if (state === null) return refuse('PowerRequestDecided');
  if (isSelfApproval(actor, [...request.askedBy, ...request.concerns])) return refuse('PowerRequestOfOneself');
  if (!mayDecidePowerRequest(actor, request, approvers)) return refuse('NotAnApprover');
  if (decision === 'refuse' && isBlank(reason)) return refuse('ReasonMissing');
  const event: PowerRequestEvent = {
    name: decision === 'approve' ? 'PowerRequestApproved' : 'PowerRequestRefused',
    stream: { type: 'power-request', id: request.id },
    payload: { change: request.change.kind, concerns: request.concerns, askedBy: request.askedBy },
    ...(!isBlank(reason) && { wording: { reason } }),
  };
  return accept({
    request: { ...request, version: request.version + 1, state, decidedBy: contributorsOf(actor)[0] ?? null, decisionReason: isBlank(reason) ? null : reason },
    event,
  });
}
