import type { CalendarDate } from '../calendar/dates';
import { nextStepOfServiceYear, serviceYearDue, type ServiceYearFacts, type ServiceYearPhase, type ServiceYearStep } from '../plan/service-year-schedule';
import type { AppraisalRoundPhase } from '../plan/appraisal-round-schedule';
import type { UnitWithPlan } from '../plan/cascade';
import type { PersonId, UnitId } from '../shared/id';
import type { StepDue } from '../task/workflow-step';
import type { DeskTask } from './desk';
import type { RehearsedEmployee, RehearsedService, RehearsedUnit } from './rehearsed-council';
import { objectivesOf, type RehearsedPlans, servicePlanOf, unitPlanOf } from './rehearsed-plans';
import type { Follower, Moment, YearUnderway } from './year-underway';

/** What a service's year knows of the year around it. */
interface CascadeDates {
  readonly unitPlansOn: CalendarDate | null;
  readonly windowOpensOn: CalendarDate | null;
  readonly windowClosesOn: CalendarDate | null;
  readonly hasYearEnded: () => boolean;
  readonly window: () => AppraisalRoundPhase;
  /** The directorate's appraisal round, which reminds of what was asked while its window is open. */
  readonly appraisalRound: string;
}

/** A service's year in a rehearsal: its plan, its units' plans, its people's objectives, each level opened by the approval above it. */
export class RehearsedServiceYear implements Follower {
  readonly key: string;
  private readonly units: readonly RehearsedUnit[];
  private readonly unasked = new Map<UnitId | null, Set<RehearsedEmployee>>();
  private readonly peopleOpened = new Set<UnitId | null>();

  constructor(
    private readonly of: YearUnderway,
    private readonly service: RehearsedService,
    private readonly plans: RehearsedPlans,
    private readonly dates: CascadeDates,
  ) {
    this.key = `year of ${service.serviceId}`;
    this.units = of.council.units.filter(({ serviceId }) => serviceId === service.serviceId);
    for (const employee of of.council.employees) {
      if (employee.serviceId !== service.serviceId) continue;
      this.unasked.set(employee.unitId, (this.unasked.get(employee.unitId) ?? new Set()).add(employee));
    }
  }

  due(at: Moment): StepDue<ServiceYearPhase, ServiceYearStep> {
    return nextStepOfServiceYear(this.facts(at), at.today);
  }

  take(step: ServiceYearStep, at: Moment): void {
    if (step === 'remindOfPlans') return this.of.remind(this.key, at);
    const facts = this.facts(at);
    const { unitPlansToOpen, peopleToOpen } = serviceYearDue(facts);
    if (step === 'askForObjectives') return this.openPeople(peopleToOpen, { ownPeople: facts.ownPeopleUnasked }, at);
    for (const { unitId } of unitPlansToOpen) {
      this.plans.open(this.units.find((unit) => unit.unitId === unitId)!, { dueOn: this.dates.unitPlansOn, follower: this.key }, at);
    }
  }

  act(task: DeskTask, by: PersonId, at: Moment): boolean {
    const acted = this.plans.act(task, by, at);
    if (acted !== null && acted.plan.kind !== 'individual-plan') this.of.signal(this.key);
    return acted !== null;
  }

  /** Whose plan is approved, with what of it has been opened, as the appraisal round looks at it. */
  get unitsWithPlans(): readonly UnitWithPlan[] {
    return this.units.map((unit) => ({
      unitId: unit.unitId, name: unit.name, plan: this.plans.find(unitPlanOf(unit))?.plan.state ?? null, opened: this.peopleOpened.has(unit.unitId),
    }));
  }

  get isApproved(): boolean {
    return this.plans.find(servicePlanOf(this.service))?.plan.state === 'approved';
  }

  get ownPeopleOpened(): boolean {
    return this.peopleOpened.has(null);
  }

  /** Asks the people of some units, and those who sit in none, who are in post today and have not been asked. */
  openPeople(units: readonly UnitWithPlan[], { ownPeople }: { readonly ownPeople: boolean }, at: Moment): void {
    const parts: readonly (UnitId | null)[] = [...(ownPeople ? [null] : []), ...units.map(({ unitId }) => unitId)];
    if (parts.length === 0) return;
    this.of.record('IndividualObjectivesOpened', servicePlanOf(this.service), at);
    const isLate = this.dates.window() === 'closed';
    const { windowClosesOn, appraisalRound } = this.dates;
    for (const part of parts) {
      this.peopleOpened.add(part);
      for (const employee of this.inPost(part, at.today)) {
        this.unasked.get(part)!.delete(employee);
        if (this.plans.find(objectivesOf(employee)) === undefined) this.plans.openObjectives(employee, { windowClosesOn, follower: isLate ? this.key : appraisalRound }, at);
      }
    }
    this.of.signal(appraisalRound);
  }

  private facts({ today }: Moment): ServiceYearFacts {
    const isUnasked = (part: UnitId | null): boolean => this.inPost(part, today).length > 0;
    const starts = [...this.unasked.values()].flatMap((people) => [...people].map(({ startsOn }) => startsOn)).filter((on) => on > today);
    return {
      year: this.of.council.year,
      yearEnded: this.dates.hasYearEnded(),
      servicePlan: this.plans.find(servicePlanOf(this.service))?.plan.state ?? 'drafting',
      units: this.unitsWithPlans.map((unit, index) => ({ ...unit, canBeAsked: this.units[index]!.plan !== null, peopleUnasked: isUnasked(unit.unitId) })),
      ownPeopleUnasked: !this.ownPeopleOpened || isUnasked(null),
      window: this.dates.window(),
      windowOpensOn: this.dates.windowOpensOn,
      nextStarterOn: starts.sort()[0] ?? null,
      lateStartersOpen: false,
      reminders: this.of.desk.owed(this.key, today),
    };
  }

  private inPost(part: UnitId | null, today: CalendarDate): readonly RehearsedEmployee[] {
    return [...(this.unasked.get(part) ?? [])].filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today));
  }
}
