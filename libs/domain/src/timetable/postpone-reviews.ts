/** A quarter's service reviews are put off: every service's with the stage that dates them, or some services' alone. */

import type { CalendarDate } from '../calendar/dates';
import type { Quarter } from '../calendar/financial-year';
import { type CouncilDate, closedBecause } from '../calendar/working-calendar';
import { addWorkingDays } from '../calendar/working-days';
import type { RoundState } from '../review/round';
import type { ReviewState } from '../review/service-review';
import type { ReviewId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { DateRule } from './date-rule';
import type { TimetableRefusal } from './refusals';
import type { StageDefinition } from './stage-definition';
import type { StageKey } from './stage-key';

/** How many working days reviews may be put off: a quarter has some sixty. */
export const mostDaysPostponed = 60;

/** One service's review as a postponement finds it. */
export interface ReviewToMove {
  readonly reviewId: ReviewId;
  readonly code: string;
  readonly service: string;
  readonly state: ReviewState;
  readonly dueOn: CalendarDate;
  /** Its open task to complete it: 1 or 0. */
  readonly openTasks: number;
}

/** A quarter's round with its reviews; null while it has not opened. */
export interface RoundToMove {
  readonly state: RoundState;
  readonly closesOn: CalendarDate;
  readonly reviews: readonly ReviewToMove[];
}

/** A service's review that gets another date by itself, beside the stage of all. */
export interface ReviewMove {
  readonly reviewId: ReviewId;
  readonly service: string;
  readonly code: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly openTasks: number;
}

type Moves = Outcome<readonly ReviewMove[], Refusal<TimetableRefusal>>;

/**
 * Where each of some services' reviews would go: `dayOf` its own day. All or none. Refused: a service that has no review in the round (`NoReviewToPostpone`), a round
 * that has closed (`RoundNotOpen`), a review that was given (`ReviewAlreadySubmitted`), a day on which nobody works (`NotAWorkingDay`), one before today
 * (`WouldMoveIntoThePast`) or not before the corporate review (`ExtensionBeyondClose`).
 */
export function movesOfReviews(round: RoundToMove | null, codes: readonly string[], { today, calendar, dayOf }: CouncilDate & { readonly dayOf: (review: ReviewToMove) => CalendarDate }): Moves {
  if (round === null) return refuse('NoReviewToPostpone', { services: [] });
  const found = codes.map((code) => round.reviews.find((review) => review.code === code) ?? code);
  const missing = found.filter((one): one is string => typeof one === 'string');
  if (missing.length > 0) return refuse('NoReviewToPostpone', { services: missing });
  if (round.state !== 'open') return refuse('RoundNotOpen', { state: round.state });
  const moves: ReviewMove[] = [];
  for (const review of found) {
    if (typeof review === 'string') continue;
    const { reviewId, service, code, state, dueOn, openTasks } = review;
    if (state !== 'open' && state !== 'returned') return refuse('ReviewAlreadySubmitted', { state });
    const to = dayOf(review);
    const because = closedBecause(to, calendar);
    if (because !== null) return refuse('NotAWorkingDay', { day: to, because, next: addWorkingDays(to, 1, calendar) });
    if (to < today) return refuse('WouldMoveIntoThePast', { stages: [service], today });
    if (to >= round.closesOn) return refuse('ExtensionBeyondClose', { closesOn: round.closesOn });
    moves.push({ reviewId, service, code, from: dueOn, to, openTasks });
  }
  return accept(moves);
}

/** The stage by which every service's reviews of a quarter are due, and that of its corporate review. */
export const reviewStages = (quarter: Quarter, { alsoCorporate }: { readonly alsoCorporate: boolean }): readonly StageKey[] =>
  [`q${quarter}.reviews-due`, ...(alsoCorporate ? [`q${quarter}.corporate-review`] : [])];

/** A rule so many working days on. One that counts in other days already is dated by its day instead. */
function laterRule(rule: DateRule, days: number): DateRule | null {
  const { offset = { days: 0, count: 'working' } } = rule;
  return offset.count === 'working' ? { ...rule, offset: { days: offset.days + days, count: 'working' } } : null;
}

/** The rules of the stages put off. Refused: one that counts in other than working days (`RuleNotInWorkingDays`): its own page changes it. */
export function postponedRules(definitions: readonly StageDefinition[], keys: readonly StageKey[], days: number): Outcome<readonly StageRule[], Refusal<TimetableRefusal>> {
  const rules: StageRule[] = [];
  for (const { key, title, rule } of definitions.filter(({ key }) => keys.includes(key))) {
    const later = laterRule(rule, days);
    if (later === null) return refuse('RuleNotInWorkingDays', { title });
    rules.push({ stage: key, rule: later });
  }
  return accept(rules);
}

/** A stage with a rule for it. */
export interface StageRule {
  readonly stage: StageKey;
  readonly rule: DateRule;
}
