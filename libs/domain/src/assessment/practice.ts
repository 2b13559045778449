/** A practice: what a service does from now on because an assessment found that it should. It has an owner, and is looked at again every year. */

import { addMonths, type CalendarDate } from '../calendar/dates';
import type { PostId, PracticeId, PracticeRequestId, ServiceId, WorkshopId } from '../shared/id';

/**
 * What a practice can be. Source: PAS toolkit, Processes, IT and administration, tips 4 (a named officer for the website), 13 to 15 (a service level agreement with those who run the
 * systems, a named person "with a named substitute"); Performance Management, tips 14 to 17 (learning from feedback, a manual that is kept up to date).
 */
export const practiceKinds = {
  role: 'A named role with a substitute',
  procedure: 'A procedure note',
  'service-level': 'A service level',
  lesson: 'A lesson from feedback',
} as const;
export type PracticeKind = keyof typeof practiceKinds;
export const practiceKindKeys = Object.keys(practiceKinds) as readonly PracticeKind[];

export const practiceStates = ['in-force', 'ended'] as const;
export type PracticeState = (typeof practiceStates)[number];

/** Where a practice stands, in words. */
export const practiceStateNames: Readonly<Record<PracticeState, string>> = { 'in-force': 'In force', ended: 'Ended' };

/** How much a practice holds: characters; working days of a service level. */
export const practiceLimits = { title: 300, text: 6000, note: 2000, request: 300, withinDays: 250 } as const;

/** How many working days, as they are typed; empty where it is no service level. */
export const practiceDaysPattern = /^\d{0,3}$/;

/** After how many months a practice is looked at again. */
const reviewedEvery = 12;

export const nextReviewOfPractice = (on: CalendarDate): CalendarDate => addMonths(on, reviewedEvery);

/** A practice looked at again. */
interface PracticeReview {
  readonly on: CalendarDate;
  /** Whether what it says was changed. */
  readonly changed: boolean;
  readonly note: string;
}

export interface Practice {
  readonly id: PracticeId;
  /** PR-4: how people name it. */
  readonly reference: string;
  readonly kind: PracticeKind;
  readonly title: string;
  /** What the role answers for, how it is done, what is promised to whom, or what was learnt from which feedback. */
  readonly text: string;
  readonly serviceId: ServiceId | null;
  readonly ownerPostId: PostId;
  /** Of a role: the post that stands in. */
  readonly substitutePostId: PostId | null;
  /** Of a service level: in how many working days what is asked for is given. */
  readonly withinDays: number | null;
  readonly state: PracticeState;
  readonly endedBecause: string;
  readonly nextReviewOn: CalendarDate;
  readonly reviews: readonly PracticeReview[];
  /** The workshop in which the tip was taken up. */
  readonly workshopId: WorkshopId;
  readonly version: number;
}

export const practiceStream = ({ id }: Pick<Practice, 'id'>) => ({ type: 'practice' as const, id });

/** Something that was asked for under a service level. */
export interface PracticeRequest {
  readonly id: PracticeRequestId;
  readonly what: string;
  readonly askedOn: CalendarDate;
  /** By when the service level promises it. */
  readonly dueOn: CalendarDate;
  readonly givenOn: CalendarDate | null;
}

/** How well a service level is met. */
export interface ServiceLevelMet {
  readonly given: number;
  readonly inTime: number;
  readonly open: number;
  /** Open, and past its day. */
  readonly late: number;
}

/** How well a service level is met by a day: what is open counts only once it is late. */
export function serviceLevelMet(requests: readonly PracticeRequest[], today: CalendarDate): ServiceLevelMet {
  const given = requests.filter(({ givenOn }) => givenOn !== null);
  const open = requests.filter(({ givenOn }) => givenOn === null);
  return { given: given.length, inTime: given.filter(({ givenOn, dueOn }) => givenOn! <= dueOn).length, open: open.length, late: open.filter(({ dueOn }) => dueOn < today).length };
}
