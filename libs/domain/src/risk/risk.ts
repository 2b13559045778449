/** A risk: what may happen and why, how bad and how likely it is, what is done about it, and when it is looked at again. */

import { addMonths, type CalendarDate } from '../calendar/dates';
import type { Stream } from '../shared/domain-event';
import type { ObjectiveId, PostId, RiskId, ServiceId } from '../shared/id';
import type { Score } from './risk-matrix';
import type { CorporateState, RiskState } from './transitions';

/** How much a risk holds, whoever sends it: characters. */
export const riskLimits = { title: 200, text: 2000, reason: 2000 } as const;

/** How often a risk is looked at again: months. */
export const reviewCycles = [1, 3, 6, 12] as const;
export type ReviewCycle = (typeof reviewCycles)[number];

/** What a risk says; cause and effect may wait to be said. Source: practice C5 (cause, event, effect); Chesterfield 9.1 ("Mitigating Action"). */
export interface RiskText {
  readonly title: string;
  readonly cause: string;
  readonly event: string;
  readonly effect: string;
  /** What is in place against it. What is still to be done are actions of the register that were agreed in it. */
  readonly controls: string;
}

/** How it stood on a day, as whoever owns it said. */
export interface RiskReview {
  readonly on: CalendarDate;
  readonly residual: Score;
  readonly reason: string;
}

export interface Risk extends RiskText {
  readonly id: RiskId;
  /** RK-4: how people name it. */
  readonly reference: string;
  /** The objective that it endangers; null where it is none in particular. */
  readonly objectiveId: ObjectiveId | null;
  readonly serviceId: ServiceId | null;
  readonly ownerPostId: PostId;
  /** Without controls; with those in place; as it is to become. */
  readonly inherent: Score;
  readonly residual: Score;
  readonly target: Score;
  readonly state: RiskState;
  /** Why it was accepted or closed. */
  readonly stateReason: string;
  readonly corporate: CorporateState;
  readonly reviewEvery: ReviewCycle;
  readonly nextReviewOn: CalendarDate;
  /** In order of time; the first is how it was entered. */
  readonly reviews: readonly RiskReview[];
  readonly version: number;
}

export const riskStream = (id: RiskId): Stream<'risk'> => ({ type: 'risk', id });

export const nextReviewAfter = (on: CalendarDate, every: ReviewCycle): CalendarDate => addMonths(on, every);

/** Whether a risk became worse, better or neither since the review before the last; new while there was only one. */
export type RiskTrend = 'new' | 'worse' | 'better' | 'same';
export function trendOf({ reviews }: Pick<Risk, 'reviews'>): RiskTrend {
  const [last, before] = [...reviews].reverse().map(({ residual }) => residual.impact * residual.likelihood);
  if (last === undefined || before === undefined) return 'new';
  return last > before ? 'worse' : last < before ? 'better' : 'same';
}
export const trendTitles: Readonly<Record<RiskTrend, string>> = { new: 'New', worse: 'Worse', better: 'Better', same: 'Unchanged' };
