import type { CalendarDate } from '../calendar/dates';
import type { DomainEvent } from '../shared/domain-event';
import type { PersonId, PostId } from '../shared/id';
import type { Exemption, ExemptParagraph, ExemptThing } from './exemption';
import type { PowerChangeKind } from './power-request';
import type { Audience, ReadingMatter } from './reading-rights';
import type { Scope, TokenUsed } from './token-scope';

/** A council's choice of how far a matter is read, on the stream { type: 'council' }; why stands in `wording`. */
export type ReadingRuleEvent = DomainEvent<'ReadingRuleChanged', { readonly matter: ReadingMatter; readonly from: Audience; readonly to: Audience }, 'council'>;

/** What is exempt under Schedule 12A, on the stream of the thing itself; `part` where only one text of it is; why stands in `wording`. That the last day is over is no event. */
export type ExemptionEvent =
  | DomainEvent<'PaperMarkedExempt', { readonly paragraph: ExemptParagraph; readonly until: CalendarDate; readonly was: Exemption | null; readonly part?: string }, ExemptThing>
  | DomainEvent<'ExemptionLifted', { readonly paragraph: ExemptParagraph; readonly part?: string }, ExemptThing>;

/** What a request for power says of itself: the kind of change, whom it concerns and who asked. */
type PowerRequestFacts = {
  readonly change: PowerChangeKind;
  readonly concerns: readonly PersonId[];
  readonly askedBy: readonly PersonId[];
};

/**
 * A change that gives somebody power, from being asked for to its decision. What it brought once it was approved has events of its own, in the
 * same transaction. Reasons stand in `wording`.
 */
export type PowerRequestEvent =
  | DomainEvent<'PowerRequested', PowerRequestFacts & { readonly postId: PostId | null; readonly askedOf: readonly PostId[] }, 'power-request'>
  | DomainEvent<'PowerRequestApproved', PowerRequestFacts, 'power-request'>
  | DomainEvent<'PowerRequestRefused', PowerRequestFacts, 'power-request'>;

/** Which post decides where there is no other administrator, on the stream { type: 'council' }. */
export type FallbackNamed = DomainEvent<'FallbackApproverNamed', { readonly from: PostId | null; readonly to: PostId }, 'council'>;

/** How somebody is known to the identity provider from now on, on the stream { type: 'person' }; the subject itself stands in `wording`. */
export type SubjectSet = DomainEvent<'SignInSubjectSet', { readonly first: boolean }, 'person'>;

/** An account for an API client, on the stream { type: 'person' }: whoever owns it answers for what it does. What it is called stands in `wording`. */
export type ServiceAccountEvent = DomainEvent<'ServiceAccountAdded', { readonly ownerId: PersonId }, 'person'>;

/** An administrator signed somebody out everywhere; on the stream { type: 'person' }. */
export type SessionsEnded = DomainEvent<'SessionsEnded', { readonly personId: PersonId; readonly sessions: number }, 'person'>;

/** What a token is for, in characters, and how many days it holds at most. */
export const tokenLimits = { label: 100, days: 366 } as const;

/** What happens to a bearer token, on the stream { type: 'token', id: the token's }. The token itself is in no event. */
export type TokenEvent =
  /** `scopes` and `kind` are missing from the first ones, which had none and were people's. */
  | DomainEvent<'TokenMade', { readonly personId: PersonId; readonly expiresOn: CalendarDate; readonly kind?: TokenUsed['kind']; readonly scopes?: readonly Scope[] }, 'token'>
  | DomainEvent<'TokenRevoked', { readonly personId: PersonId }, 'token'>;
