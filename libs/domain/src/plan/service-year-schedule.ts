/** What a service's year asks of its plans, from the service's own down to one person's objectives. */

import { addDays, type CalendarDate } from '../calendar/dates';
import { type FinancialYear, financialYearDates } from '../calendar/financial-year';
import { londonInstant } from '../calendar/instants';
import { reminderTime } from '../task/schedule';
import { earliestOf, type RemindersOwed, type StepDue } from '../task/workflow-step';
import { type AppraisalRoundPhase, mostDaysBetweenRuns } from './appraisal-round-schedule';
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

function nextOf(facts: ServiceYearFacts, today: CalendarDate) {
  const { reminders, window, windowOpensOn, nextStarterOn, lateStartersOpen, servicePlan } = facts;
  const isWaitingForWindow = servicePlan === 'approved' && window === 'before-window';
  const days = [isWaitingForWindow ? windowOpensOn : null, nextStarterOn, lateStartersOpen ? addDays(today, mostDaysBetweenRuns) : null];
  return earliestOf(reminders.nextAt, ...days.map((on) => (on !== null && on > today ? londonInstant(on, reminderTime) : null)));
}
