import { monthsDue, monthAskedBy } from '../figure-sheet/monthly-figures';
import { quarterOf } from '../calendar/financial-year';
import { periodsOfYear } from '../measure/period';
import type { PersonId, StageId } from '../shared/id';
import type { StepDue } from '../task/workflow-step';
import { returnsDue } from '../stage-return/schedule';
import { annualCycleDue, type AnnualCyclePhase, type AnnualCycleStep, nextStepOfYear } from '../timetable/schedule';
import { usualPhases } from '../timetable/phase';
import { stageTransitions, yearTransitions } from '../timetable/transitions';
import type { Year } from '../timetable/year';
import type { YearId } from '../shared/id';
import type { DeskTask } from './desk';
import type { RehearsedFigures } from './rehearsed-figures';
import { RehearsedReturns } from './rehearsed-returns';
import type { Follower, Moment, YearUnderway } from './year-underway';

/**
 * Left out of a rehearsal: what is changed in a plan in the course of the year, and what is learnt in it, is not known yet; a council is rehearsed as it is, also where
 * services are to merge; and whoever is in no service has no plan above them to wait for, so that their objectives move nothing else.
 */
const notKnownYet = { planChangesFrom: [], reorganisationsOn: [], openLessons: 0, peopleOutside: { unasked: 0, nextStarterOn: null, open: 0 } } as const;

/** The annual cycle in a rehearsal: it opens stages on their days, asks for the figures of months, and ends with the annual report. */
export class RehearsedCycle implements Follower {
  readonly key = 'cycle';
  private year: Year;
  private readonly months: readonly string[];
  private readonly returns: RehearsedReturns;

  constructor(private readonly of: YearUnderway, private readonly figures: RehearsedFigures, private readonly ended: () => void) {
    const { year, stages } = of.council;
    this.returns = new RehearsedReturns(of, this.key);
    this.months = periodsOfYear(year, 'monthly').map(({ key }) => key);
    this.year = {
      id: year as string as YearId, year, state: yearTransitions.after('draft', 'publish'), version: 1, phases: usualPhases, definitions: stages, annualReportOn: null,
      stages: stages.map((stage) => ({ ...stage, id: stage.key as StageId, state: stageTransitions.first, openedAt: null })),
    };
  }

  /** What lies before the day of publication has passed: nothing is opened for it. */
  publish({ today }: Moment): void {
    const state = stageTransitions.next('upcoming', 'pass');
    this.year = { ...this.year, stages: this.year.stages.map((stage) => (stage.date !== null && stage.date < today ? { ...stage, state } : stage)) };
  }

  noteAnnualReport(at: Moment): void {
    this.year = { ...this.year, annualReportOn: at.today };
    this.of.record('AnnualReportNoted', this.key, at);
    this.of.signal(this.key);
  }

  due(at: Moment): StepDue<AnnualCyclePhase, AnnualCycleStep> {
    const reminders = this.of.desk.owed(this.key, at.today);
    const returns = this.returns.soFar;
    return nextStepOfYear({ year: this.year, unaskedMonths: this.figures.unaskedMonths(this.months), reminders, returns, ...notKnownYet }, at);
  }

  take(step: AnnualCycleStep, at: Moment): void {
    switch (step) {
      case 'openStages':
        return this.openStages(at);
      case 'askForMonthlyFigures':
        return this.askForMonths(at);
      case 'remindWhoeverHasOpenWork':
        return this.of.remind(this.key, at);
      case 'askPeopleOutsideServices':
      case 'putPlanChangesIntoEffect':
      case 'reorganiseServices':
        throw new Error('Nothing of what is left out comes due.');
      case 'askForReturns':
        return this.returns.askFor(returnsDue(this.year, this.returns.soFar, at).toAsk, at);
      case 'noteOverdueReturns':
        return this.returns.noteOverdue(returnsDue(this.year, this.returns.soFar, at).overdue, at);
      case 'endYear':
        this.returns.withdraw(at);
        this.year = { ...this.year, state: yearTransitions.after('running', 'end') };
        this.of.record('YearEnded', this.key, at);
        this.ended();
    }
  }

  act(task: DeskTask, by: PersonId, at: Moment): boolean {
    this.of.signal(this.key);
    if (task.kind === 'complete-stage-return' || task.kind === 'decide-stage-return') return this.returns.act(task, by, at);
    this.figures.act(task, by, at);
    return true;
  }

  private openStages(at: Moment): void {
    const opened = annualCycleDue(this.year, at.now).toOpen.map(({ key }) => key);
    const state = stageTransitions.next('upcoming', 'open');
    this.year = { ...this.year, stages: this.year.stages.map((stage) => (opened.includes(stage.key) ? { ...stage, state } : stage)) };
    for (const key of opened) this.of.record('StageOpened', key, at);
  }

  private askForMonths(at: Moment): void {
    const { toAsk } = monthsDue(this.year.year, this.figures.unaskedMonths(this.months), at);
    for (const month of toAsk) {
      const dueOn = monthAskedBy(month, this.of.council.rules.monthlyFiguresWithin, at);
      this.figures.open({ ...quarterOf(month.endsOn), month: month.number }, { dueOn, follower: this.key, named: month.label }, at);
    }
  }
}
