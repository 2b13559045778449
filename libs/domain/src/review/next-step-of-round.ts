import { type CalendarDate, type Instant, londonInstant } from '../calendar';
import { earliestOf, type RemindersOwed, type StepDue } from '../task';
import { stageOpeningTime } from '../timetable';
import type { Round } from './round';
import { roundDue } from './round-due';
import { type RoundPhase, roundPhase } from './round-phase';
import type { RoundTiming } from './round-timing';

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
