/** A consultation: who was asked, how and how many, what they said, and what became of it. The council has one register of them. */

import type { CalendarDate } from '../calendar/dates';
import { inWorkingDays } from '../calendar/working-days';
import type { Stream } from '../shared/domain-event';
import type { ConsultationId, Id, PostId, ServiceId } from '../shared/id';
import type { ConsultationState } from './transitions';

/** How people are asked. Source: Stockton (IDeA 5.3.4.2): partners and community, MORI polls, a residents' panel, user groups; source-systems B3. */
export const consultationMethods = {
  survey: 'Survey',
  poll: 'Opinion poll',
  panel: 'Residents’ panel',
  'user-group': 'User group',
  meeting: 'Public meeting',
  partners: 'Partners asked',
  other: 'Another way',
} as const;
export type ConsultationMethod = keyof typeof consultationMethods;
export const consultationMethodKeys = Object.keys(consultationMethods) as readonly ConsultationMethod[];

/** How much a consultation holds, whoever sends it: characters; `size`: people. */
export const consultationLimits = { title: 200, asked: 500, text: 4000, how: 500, size: 10_000_000 } as const;

/** Four weeks after its last day its result is due. */
export const consultationResultDueOn = inWorkingDays(20);

/** What a result can be used in. */
export const usedInKinds = ['council-plan', 'key-plan', 'objective', 'service-plan', 'measure'] as const;
export type UsedInKind = (typeof usedInKinds)[number];

/** One thing that the result is used in, and how. */
export interface ConsultationUse {
  readonly kind: UsedInKind;
  readonly id: Id;
  readonly how: string;
  readonly on: CalendarDate;
}

export interface Consultation {
  readonly id: ConsultationId;
  /** CN-4: how people name it. */
  readonly reference: string;
  readonly title: string;
  readonly method: ConsultationMethod;
  /** Who is asked: "1,200 residents of the panel". */
  readonly asked: string;
  readonly ownerPostId: PostId;
  readonly serviceId: ServiceId | null;
  /** The last day on which answers are taken. */
  readonly endsOn: CalendarDate;
  /** By when its result is to be in the register. */
  readonly resultDueOn: CalendarDate;
  readonly state: ConsultationState;
  /** How many answered; null until its result is recorded. */
  readonly size: number | null;
  /** What they said; why it was withdrawn. */
  readonly result: string;
  readonly usedIn: readonly ConsultationUse[];
  readonly version: number;
}

export const consultationStream = (id: ConsultationId): Stream<'consultation'> => ({ type: 'consultation', id });
