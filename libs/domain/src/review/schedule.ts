/** Where a round stands on a day, and what is then due. */

import { addDays, type CalendarDate } from '../calendar/dates';
import { type Instant, londonInstant } from '../calendar/instants';
import { earliestOf, type RemindersOwed, type StepDue } from '../task/workflow-step';
import { stageOpeningTime } from '../timetable/stage';
import type { Round, RoundTiming } from './round';

/** Where a round stands on a day, in the order in which it goes. */
export const roundPhases = ['before-opening', 'service-reviews', 'late-reviews', 'corporate-review', 'follow-up', 'over'] as const;
export type RoundPhase = (typeof roundPhases)[number];

/**
 * The phase a round is in: by its state, and while it is open by whether reviews are still in time. After the corporate review it
 * goes on as long as something it asked for is still open (a clinic, a director's sign-off), so that nothing of it fades. One that
 * is over is followed up again when something of it is asked for anew.
 */
export function roundPhase(round: Round, today: CalendarDate, openTasks: number): Exclude<RoundPhase, 'before-opening'> {
  if (round.state === 'concluded') return openTasks > 0 ? 'follow-up' : 'over';
  if (round.state === 'closed') return 'corporate-review';
  return today > round.reviewsDueOn ? 'late-reviews' : 'service-reviews';
}

export type RoundAct = 'pick-exceptions' | 'close';

export interface RoundDue {
  /** What is due on the day, in the order in which it is done. */
  readonly acts: readonly RoundAct[];
  /** The next day on which something falls due by itself; null: only people can move the round now. */
  readonly nextOn: CalendarDate | null;
}

/**
 * What a round is due to do today, and when to run again. Exceptions are picked a first time on the day after the reviews were
 * due, so that managers can write options before the corporate review meets, and for good when the round closes.
 *
 * Source: issue "the round closes at its date whether or not all have submitted"; practice.md C2 (exceptions drafted first).
 */
export function roundDue(round: Round, today: CalendarDate): RoundDue {
  if (round.state !== 'open') return { acts: [], nextOn: null };
  if (today >= round.closesOn) return { acts: ['close'], nextOn: null };
  const pickOn = addDays(round.reviewsDueOn, 1);
  if (pickOn >= round.closesOn || round.exceptionsPickedOn !== null) return { acts: [], nextOn: round.closesOn };
  return today >= pickOn ? { acts: ['pick-exceptions'], nextOn: round.closesOn } : { acts: [], nextOn: pickOn };
}

/** The steps of a quarter's round. */
export type RoundStep = 'openReviews' | 'moveRoundDates' | 'pickExceptions' | 'closeRound' | 'remindOfReviews';

export interface RoundFacts {
  /** Null: not opened yet. */
  readonly round: Round | null;
  readonly timing: RoundTiming;
  /** Of the round itself, its reviews, exceptions and clinics. */
  readonly openTasks: number;
  /** Of all these and the quarter's figures. Before the round opens: of clinics that an earlier round has put before it. */
  readonly reminders: RemindersOwed;
}

/**
 * The next step of a round: it opens on its day, takes over moved dates, picks exceptions the day after the reviews were due, closes
 * on its date whoever is missing, and reminds of whatever it still waits for. A round whose day had passed before it was ever opened
 * (a year published late) is over. Source: Chesterfield performance framework 5.1 and 5.2.
 */
export function nextStepOfRound(facts: RoundFacts, { now, today }: { now: Instant; today: CalendarDate }): StepDue<RoundPhase, RoundStep> {
  const { round, timing, openTasks, reminders } = facts;
  if (round === null) return beforeOpening(facts, { now, today });
  const phase = roundPhase(round, today, openTasks);
  const due = (step: RoundStep) => ({ phase, step, nextAt: null, ended: false });
  if (haveDatesMoved(round, timing)) return due('moveRoundDates');
  const { acts, nextOn } = roundDue(round, today);
  if (acts.includes('pick-exceptions')) return due('pickExceptions');
  if (acts.includes('close')) return due('closeRound');
  if (phase === 'over') return { phase, step: null, nextAt: null, ended: true };
  if (reminders.due) return due('remindOfReviews');
  return { phase, step: null, nextAt: earliestOf(nextOn && londonInstant(nextOn, stageOpeningTime), reminders.nextAt), ended: false };
}

function beforeOpening({ timing, reminders }: RoundFacts, { now, today }: { now: Instant; today: CalendarDate }): StepDue<RoundPhase, RoundStep> {
  const opensAt = londonInstant(timing.opensOn, stageOpeningTime);
  const due = (step: RoundStep) => ({ phase: 'before-opening', step, nextAt: null, ended: false }) as const;
  if (now < opensAt) {
    return reminders.due ? due('remindOfReviews') : { phase: 'before-opening', step: null, nextAt: earliestOf(opensAt, reminders.nextAt), ended: false };
  }
  return today >= timing.closesOn ? { phase: 'over', step: null, nextAt: null, ended: true } : due('openReviews');
}

/** A round that is still open takes over the timetable's new dates. */
const haveDatesMoved = (round: Round, { reviewsDueOn, closesOn }: RoundTiming): boolean =>
  round.state === 'open' && (round.reviewsDueOn !== reviewsDueOn || round.closesOn !== closesOn);
