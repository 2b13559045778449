/** What the year asks of plans: a service's cascade, and the round of objectives and appraisals. */

import { addDays, type CalendarDate } from '../calendar/dates';
import { type FinancialYear, financialYearDates } from '../calendar/financial-year';
import { londonInstant } from '../calendar/instants';
import { reminderTime } from '../task/schedule';
import { earliestOf, type RemindersOwed, type StepDue } from '../task/workflow-step';
import type { UnitWithPlan } from './cascade';
import type { PlanState } from './plan';

/** Where the cascade of a service's year stands. Cascaded: everybody there is has been asked; the year goes on, and may add somebody. */
export const serviceYearPhases = ['service-plan', 'unit-plans', 'individual-objectives', 'cascaded', 'ended'] as const;
export type ServiceYearPhase = (typeof serviceYearPhases)[number];

/** The steps of a service's year. */
export type ServiceYearStep = 'openUnitPlans' | 'askForObjectives' | 'remindOfPlans';

export interface UnitOfServiceYear extends UnitWithPlan {
  /** Whether there is a post that can be asked for its plan: its head, its service's, or a policy officer. */
  readonly canBeAsked: boolean;
  /** Whether somebody in it has yet to be asked for objectives, because they came after the others. */
  readonly peopleUnasked: boolean;
}

export interface ServiceYear {
  readonly servicePlan: PlanState;
  readonly units: readonly UnitOfServiceYear[];
  /** Whether somebody who sits in none of the units has yet to be asked for objectives. */
  readonly ownPeopleUnasked: boolean;
  /** The appraisal window of the service's directorate; null: none is planned. */
  readonly window: AppraisalRoundPhase | null;
}

export interface ServiceYearDue {
  readonly phase: Exclude<ServiceYearPhase, 'ended'>;
  /** Units whose plans are now asked for. */
  readonly unitPlansToOpen: readonly UnitOfServiceYear[];
  /** Units of which somebody is now asked for objectives; needs the appraisal window to have opened. */
  readonly peopleToOpen: readonly UnitOfServiceYear[];
}

/**
 * What the cascade asks: each level is opened by the approval above it. The service plan's approval asks for the units' plans; a unit
 * plan's approval for its people's objectives, once the appraisal window has opened. Who comes after that is asked when they come.
 * Source: Chesterfield 4.2; IDeA 5.3.5.4.
 */
export const serviceYearDue = ({ servicePlan, units, ownPeopleUnasked, window }: ServiceYear): ServiceYearDue => {
  if (servicePlan !== 'approved') return { phase: 'service-plan', unitPlansToOpen: [], peopleToOpen: [] };
  const unitPlansToOpen = units.filter(({ plan, canBeAsked }) => plan === null && canBeAsked);
  const unasked = units.filter(({ plan, opened, peopleUnasked }) => plan === 'approved' && (!opened || peopleUnasked));
  const isWaitingForUnits = units.some(({ plan }) => plan !== 'approved');
  const phase = isWaitingForUnits ? 'unit-plans' : unasked.length > 0 || ownPeopleUnasked ? 'individual-objectives' : 'cascaded';
  return { phase, unitPlansToOpen, peopleToOpen: hasOpened(window) ? unasked : [] };
};

const hasOpened = (window: AppraisalRoundPhase | null): boolean => window === 'window-open' || window === 'closed';

export interface ServiceYearFacts extends ServiceYear {
  readonly year: FinancialYear;
  /** Whether the year's annual cycle has ended. */
  readonly yearEnded: boolean;
  /** The window's first day, by the timetable. */
  readonly windowOpensOn: CalendarDate | null;
  /** The first day of the next person who has been appointed and has not begun. */
  readonly nextStarterOn: CalendarDate | null;
  /** Whether anybody asked after the window closed has yet to agree objectives: the round no longer reminds them. */
  readonly lateStartersOpen: boolean;
  readonly reminders: RemindersOwed;
}

/**
 * The next step of a service's year. It ends with the year, and only then: an empty list of units or people ends nothing, because
 * a unit may be added in June. After 31 March nobody is asked any more; what was asked is still reminded of.
 */
export const nextStepOfServiceYear = (facts: ServiceYearFacts, today: CalendarDate): StepDue<ServiceYearPhase, ServiceYearStep> => {
  if (facts.yearEnded) return { phase: 'ended', step: null, nextAt: null, ended: true };
  const { phase, unitPlansToOpen, peopleToOpen } = serviceYearDue(facts);
  const due = (step: ServiceYearStep | null) => ({ phase, step, nextAt: step === null ? nextOf(facts, today) : null, ended: false });
  if (today <= financialYearDates(facts.year).endsOn) {
    if (unitPlansToOpen.length > 0) return due('openUnitPlans');
    if (peopleToOpen.length > 0 || isAskingOwnPeople(facts)) return due('askForObjectives');
  }
  return due(facts.reminders.due ? 'remindOfPlans' : null);
};

/** People outside the units wait for the service's own plan only. */
const isAskingOwnPeople = ({ servicePlan, ownPeopleUnasked, window }: ServiceYear): boolean =>
  servicePlan === 'approved' && ownPeopleUnasked && hasOpened(window);

/** Late starters' tasks open and close without the workflow, which therefore looks at them anew at least this often. */
const daysBetweenLooks = 7;

function nextOf(facts: ServiceYearFacts, today: CalendarDate) {
  const { reminders, window, windowOpensOn, nextStarterOn, lateStartersOpen, servicePlan } = facts;
  const isWaitingForWindow = servicePlan === 'approved' && window === 'before-window';
  const days = [isWaitingForWindow ? windowOpensOn : null, nextStarterOn, lateStartersOpen ? addDays(today, daysBetweenLooks) : null];
  return earliestOf(reminders.nextAt, ...days.map((on) => (on !== null && on > today ? londonInstant(on, reminderTime) : null)));
}

/** Where a directorate's round of objectives and appraisals stands. */
export const appraisalRoundPhases = ['before-window', 'window-open', 'closed'] as const;
export type AppraisalRoundPhase = (typeof appraisalRoundPhases)[number];

/** The steps of an appraisal round. */
export type AppraisalRoundStep = 'openAppraisalWindow' | 'remindOfObjectives' | 'closeAppraisalWindow';

export interface AppraisalRoundDue {
  readonly phase: AppraisalRoundPhase;
  readonly opens: boolean;
  readonly closes: boolean;
  /** The next day to look; null: only when a date is set. */
  readonly nextOn: CalendarDate | null;
}

interface WindowOfRound {
  readonly phase: AppraisalRoundPhase;
  readonly opensOn: CalendarDate | null;
  readonly closesOn: CalendarDate | null;
}

/**
 * What a round has to do on a day: open at the first day of its window, close on the day after the last. Dates are those of the
 * timetable; a missing one waits. Source: practice C2 (annual appraisals 1 April to 30 June).
 */
export const appraisalRoundDue = (round: WindowOfRound, today: CalendarDate): AppraisalRoundDue => {
  if (round.phase === 'closed') return { phase: 'closed', opens: false, closes: false, nextOn: null };
  const { opensOn, closesOn } = round;
  const closes = closesOn !== null && today > closesOn;
  const opens = round.phase === 'before-window' && opensOn !== null && today >= opensOn;
  if (closes) return { phase: 'closed', opens, closes, nextOn: null };
  const phase = round.phase === 'window-open' || opens ? 'window-open' : 'before-window';
  // A last day may lie before the first, where somebody moved the one and not the other: then too the window closes after it.
  const days = [phase === 'before-window' ? opensOn : null, closesOn && addDays(closesOn, 1), addDays(today, daysBetweenLooks)];
  return { phase, opens, closes, nextOn: days.filter((day) => day !== null).sort()[0]! };
};

export interface AppraisalRoundFacts extends WindowOfRound {
  /** Whether the year's annual cycle has ended: a window that never opened then never will. */
  readonly yearEnded: boolean;
  /** Of what people have not agreed, while the window is open. */
  readonly reminders: RemindersOwed;
}

/** The next step of an appraisal round. A window that has closed is closed for good: who comes later belongs to their service's year. */
export const nextStepOfAppraisalRound = (facts: AppraisalRoundFacts, today: CalendarDate): StepDue<AppraisalRoundPhase, AppraisalRoundStep> => {
  const { phase, reminders } = facts;
  const { opens, closes, nextOn } = appraisalRoundDue(facts, today);
  const due = (step: AppraisalRoundStep) => ({ phase, step, nextAt: null, ended: false });
  if (facts.yearEnded) return { phase, step: null, nextAt: null, ended: true };
  if (opens) return due('openAppraisalWindow');
  if (closes) return due('closeAppraisalWindow');
  if (phase === 'window-open' && reminders.due) return due('remindOfObjectives');
  const nextAt = earliestOf(phase === 'window-open' ? reminders.nextAt : null, nextOn && londonInstant(nextOn, reminderTime));
  return { phase, step: null, nextAt, ended: phase === 'closed' };
};
