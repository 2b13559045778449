/** What gives somebody power, and so waits for a second person: the changes, and how one stands that was asked for. */

import { inWorkingDays } from '../calendar/working-days';
import type { CalendarDate } from '../calendar/dates';
import type { HrFeedRules } from '../hr-feed/hr-feed';
import type { HoldingBasis } from '../organisation/organisation';
import type { CommitteeId, DeputyId, HoldingId, ImportId, OrganisationPartId, PersonId, PostId, PowerRequestId } from '../shared/id';
import { stateMachine } from '../shared/state-machine';
import { powerfulRoles, type Role } from './actor';

/**
 * Every change that waits, with all that carries it out once it is approved. `extend-holding` puts off the last day of somebody in a
 * powerful post; `name-fallback` says which post decides where a council has no other administrator.
 */
export interface PowerChanges {
  readonly 'add-post': {
    readonly postId: PostId; readonly code: string; readonly title: string; readonly roles: readonly Role[]; readonly fte: string;
    readonly within: OrganisationPartId | null; readonly lineManagerPostId: PostId | null; readonly committeeId: CommitteeId | null;
  };
  readonly 'change-roles': { readonly postId: PostId; readonly roles: readonly Role[] };
  readonly appoint: {
    readonly holdingId: HoldingId; readonly postId: PostId; readonly personId: PersonId; readonly basis: HoldingBasis; readonly share: string;
    readonly startsOn: CalendarDate; readonly endsOn: CalendarDate | null;
  };
  readonly 'extend-holding': { readonly holdingId: HoldingId; readonly postId: PostId; readonly personId: PersonId; readonly lastDay: CalendarDate };
  readonly 'name-deputy': {
    readonly deputyId: DeputyId; readonly postId: PostId; readonly holderId: PersonId; readonly personId: PersonId; readonly startsOn: CalendarDate;
    readonly endsOn: CalendarDate; readonly reason: string;
  };
  /** `issuer`: the identity provider that calls them so; those asked for before it was noted do not say. */
  readonly 'set-subject': { readonly personId: PersonId; readonly subject: string; readonly issuer?: string };
  readonly 'name-fallback': { readonly postId: PostId };
  /** What the HR feed may do by itself from then on. */
  readonly 'set-feed-rules': { readonly rules: HrFeedRules };
  /** A whole import, because some of its rows give or take power: `personIds` are those whom these rows concern. */
  readonly 'apply-import': { readonly importId: ImportId; readonly personIds: readonly PersonId[] };
}
export type PowerChangeKind = keyof PowerChanges;
export type PowerChange = { readonly [Kind in PowerChangeKind]: { readonly kind: Kind } & PowerChanges[Kind] }[PowerChangeKind];

/** Why it is asked for, and why it was decided so: characters each. */
export const longestPowerReason = 2000;

/** A decision is due a working week after it was asked for. */
export const powerDecisionDueOn = inWorkingDays(5);

export const powerRequestTransitions = stateMachine('awaiting-decision', {
  'awaiting-decision': { approve: 'approved', refuse: 'refused' },
  approved: {},
  refused: {},
});
export type PowerRequestState = keyof typeof powerRequestTransitions.moves;

/** A change that somebody asked for; nothing of it holds before it is approved. */
export interface PowerRequest {
  readonly id: PowerRequestId;
  readonly version: number;
  readonly state: PowerRequestState;
  readonly change: PowerChange;
  readonly reason: string;
  /** Who asked, and in whose name. */
  readonly askedBy: readonly PersonId[];
  /** Whose power it is about: who gains it, whom they stand in for, who owns the service account. */
  readonly concerns: readonly PersonId[];
  readonly decidedBy: PersonId | null;
  readonly decisionReason: string | null;
}

/** The powerful ones among roles, or among words that may be roles. */
export const powerfulAmong = (roles: readonly string[]): readonly Role[] => powerfulRoles.filter((role) => roles.includes(role));

/** Whether a post with these roles is a powerful one. */
export const isPowerful = (roles: readonly Role[]): boolean => powerfulAmong(roles).length > 0;

/** Whether a post gains or loses a powerful role. */
export const movesPower = (from: readonly Role[], to: readonly Role[]): boolean => powerfulAmong(from).join() !== powerfulAmong(to).join();
