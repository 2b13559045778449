/** Services that merge, or split, on a day: what is asked for, what it may be, and where it stands. */

import type { CalendarDate } from '../calendar/dates';
import type { DirectorateId, PostId, ReorganisationId, ServiceId, UnitId } from '../shared/id';
import { stateMachine } from '../shared/state-machine';

/** `merge`: some services end, and all that is theirs goes to one; `split`: a service goes on, and some of its units go to another. */
export const reorganisationKinds = ['merge', 'split'] as const;
export type ReorganisationKind = (typeof reorganisationKinds)[number];

/** A service that is formed on the day. */
export interface NewService {
  readonly code: string;
  readonly name: string;
  readonly directorateId: DirectorateId;
  readonly headPostId: PostId | null;
}

/** Where it goes to: a service there is, or one that is formed. */
export type IntoService = { readonly goesOn: ServiceId } | { readonly formed: NewService };

/** How many services merge at once, and how many characters a code has. */
export const reorganisationLimits = { services: 10, units: 200, code: 20 } as const;

/** The code of a service that is formed, as it is typed. */
export const newServiceCodePattern = /^\S{1,20}$/;

export interface ReorganisationAsked {
  readonly kind: ReorganisationKind;
  /** The first day on which it is so. */
  readonly effectiveOn: CalendarDate;
  /** Those that end (merge), or the one that is split. */
  readonly from: readonly ServiceId[];
  readonly into: IntoService;
  /** The units that go, of a split; of a merger all do. */
  readonly unitIds: readonly UnitId[];
}

/** `previewed`: looked at; `lapsed`: its day came, and it could not be carried out as it was planned. */
export const reorganisationTransitions = stateMachine('previewed', {
  previewed: { plan: 'planned', withdraw: 'withdrawn' },
  planned: { 'carry-out': 'carried-out', lapse: 'lapsed', withdraw: 'withdrawn' },
  'carried-out': {},
  lapsed: {},
  withdrawn: {},
});
export type ReorganisationState = keyof typeof reorganisationTransitions.moves;

export interface Reorganisation extends ReorganisationAsked {
  readonly id: ReorganisationId;
  /** The service that it goes to: known beforehand, also of one that is formed on the day. */
  readonly intoServiceId: ServiceId;
  readonly state: ReorganisationState;
  readonly reason: string;
  readonly version: number;
}

/** What comes over to the other service. What is settled by then (reviews, frozen figures, plans of years before) stays under the old name. */
export const movedKinds = [
  'unit', 'post', 'measure', 'figure-sheet', 'service-plan', 'objective', 'action', 'risk', 'recovery-plan', 'exception', 'clinic', 'budget-line', 'stage-return',
] as const;
export type MovedKind = (typeof movedKinds)[number];

/** How many of each come over; `tasks`: open tasks of the posts that do, which stay with their posts. */
export type WhatComesOver = Readonly<Record<MovedKind | 'tasks', number>>;

/** What stays in the history of the services that were. */
export const stayingKinds = ['service-review', 'verified-sheet', 'plan-before', 'closed-recovery-plan', 'decided-exception', 'other-service-plan'] as const;
export type StayingKind = (typeof stayingKinds)[number];
export type WhatStays = Readonly<Record<StayingKind, number>>;
