/** A lesson: what the council learnt in a cycle, and what it changed because of it. The last phase of the cycle, Revise, is that none stays open. */

import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear } from '../calendar/financial-year';
import { inWorkingDays } from '../calendar/working-days';
import type { Stream } from '../shared/domain-event';
import type { LessonId, PostId, ServiceId, YearId } from '../shared/id';
import type { LessonState } from './transitions';

/** How much a lesson holds: characters. */
export const lessonLimits = { title: 200, learntFrom: 500, answer: 4000 } as const;

/** Four weeks after it is noted, its owner is to have said what is changed. */
export const lessonDueOn = inWorkingDays(20);

/** What becomes of a lesson. Source: Ribble Valley 3.3, Plan-Do-Review-Revise ("lessons learned"): what was changed, or no change, because. */
export const lessonAnswers = { changed: 'Changed', unchanged: 'No change' } as const;
export type LessonAnswer = keyof typeof lessonAnswers;
export const lessonAnswerKeys = Object.keys(lessonAnswers) as readonly LessonAnswer[];

export interface Lesson {
  readonly id: LessonId;
  /** LS-4: how people name it. */
  readonly reference: string;
  readonly yearId: YearId;
  /** The performance year that cannot close while it is open. */
  readonly year: FinancialYear;
  /** What was learnt. */
  readonly title: string;
  /** From what: a recovery plan, a clinic, a review, a challenge. */
  readonly learntFrom: string;
  readonly ownerPostId: PostId;
  readonly serviceId: ServiceId | null;
  /** By when its owner says what is changed. */
  readonly dueOn: CalendarDate;
  readonly state: LessonState;
  /** What was changed, or why nothing is; empty while it is open. */
  readonly answer: string;
  readonly answeredOn: CalendarDate | null;
  readonly version: number;
}

export const lessonStream = (id: LessonId): Stream<'lesson'> => ({ type: 'lesson', id });
