import { type AppraisalRoundPhase, type AppraisalRoundStep, nextStepOfAppraisalRound } from '../plan/appraisal-round-schedule';
import { readinessOf } from '../plan/cascade';
import type { CalendarDate } from '../calendar/dates';
import type { PersonId } from '../shared/id';
import type { StepDue } from '../task/workflow-step';
import type { DeskTask } from './desk';
import type { RehearsedPlans } from './rehearsed-plans';
import type { RehearsedServiceYear } from './rehearsed-service-year';
import type { Follower, Moment, YearUnderway } from './year-underway';

/** A directorate's round of objectives and appraisals in a rehearsal. */
export class RehearsedAppraisals implements Follower {
  phase: AppraisalRoundPhase = 'before-window';

  constructor(
    readonly key: string,
    private readonly of: YearUnderway,
    private readonly plans: RehearsedPlans,
    private readonly window: { readonly opensOn: CalendarDate | null; readonly closesOn: CalendarDate | null; readonly hasYearEnded: () => boolean; readonly services: () => readonly RehearsedServiceYear[] },
  ) {}

  due({ today }: Moment): StepDue<AppraisalRoundPhase, AppraisalRoundStep> {
    const { opensOn, closesOn, hasYearEnded } = this.window;
    return nextStepOfAppraisalRound({ phase: this.phase, opensOn, closesOn, yearEnded: hasYearEnded(), reminders: this.of.desk.owed(this.key, today) }, today);
  }

  take(step: AppraisalRoundStep, at: Moment): void {
    if (step === 'remindOfObjectives') return this.of.remind(this.key, at);
    if (step === 'closeAppraisalWindow') {
      this.phase = 'closed';
      this.of.record('AppraisalWindowClosed', this.key, at);
      return;
    }
    this.phase = 'window-open';
    this.of.record('AppraisalWindowOpened', this.key, at);
    for (const service of this.window.services()) {
      if (service.isApproved) service.openPeople(readinessOf(service.unitsWithPlans).toOpen, { ownPeople: !service.ownPeopleOpened }, at);
      this.of.signal(service.key);
    }
  }

  act(task: DeskTask, by: PersonId, at: Moment): boolean {
    return this.plans.act(task, by, at) !== null;
  }
}
