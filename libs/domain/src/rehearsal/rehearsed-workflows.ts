import { quarters } from '../calendar/financial-year';
import type { Instant } from '../calendar/instants';
import { reportHalves, type ReportHalf } from '../report/performance-report';
import type { DirectorateId } from '../shared/id';
import type { DeskTask } from './desk';
import { RehearsedAppraisals } from './rehearsed-appraisals';
import { RehearsedCycle } from './rehearsed-cycle';
import { RehearsedFigures } from './rehearsed-figures';
import { RehearsedPlanChanges } from './rehearsed-plan-changes';
import { RehearsedPlans } from './rehearsed-plans';
import { RehearsedRecoveries } from './rehearsed-recoveries';
import { RehearsedReport } from './rehearsed-report';
import { RehearsedRound } from './rehearsed-round';
import { RehearsedServiceYear } from './rehearsed-service-year';
import type { Follower, Moment, YearUnderway } from './year-underway';

/** So many steps without a rest mean that a step is due again and again and is not done. */
const mostStepsInARow = 200;

/** The workflows of a rehearsed year, each asked again when its instant has come or it was signalled; and what people do to them. */
export class RehearsedWorkflows {
  hasEnded = false;
  private readonly nextAt = new Map<string, Instant | null>();
  private readonly cycle: RehearsedCycle;
  private readonly plans: RehearsedPlans;
  private readonly reports: RehearsedReport[] = [];

  constructor(private readonly year: YearUnderway) {
    const recoveries = new RehearsedRecoveries(year);
    const figures = new RehearsedFigures(year, (red, at) => recoveries.relapse(red, at));
    this.plans = new RehearsedPlans(year);
    this.cycle = new RehearsedCycle(year, figures, () => this.end());
    year.follow(this.cycle);
    year.follow(new RehearsedPlanChanges(year));
    const rounds = quarters.flatMap((quarter) => {
      const [opensOn, entryClosesOn, reviewsDueOn, closesOn] = ['round-opens', 'entry-closes', 'reviews-due', 'corporate-review'].map((stage) => this.year.dayOf(`q${quarter}.${stage}`));
      if (opensOn == null || entryClosesOn == null || reviewsDueOn == null || closesOn == null) return [];
      const timing = { year: year.council.year, quarter, opensOn, entryClosesOn, reviewsDueOn, closesOn, entryClosesStageId: null, reviewsDueStageId: null, closesStageId: null };
      return [new RehearsedRound(year, timing, figures, recoveries)];
    });
    for (const round of rounds) year.follow(round);
    for (const half of Object.keys(reportHalves) as ReportHalf[]) this.addReport(half, rounds);
  }

  /**
   * What people do on a day. Workflows hear of it by signals, which wait for nobody's next act: what many do at once they meet together. Whatever a rule
   * stood in the way of is tried once more when the others have done theirs, and then again on the next working day.
   */
  work(at: Moment): void {
    const { desk } = this.year;
    for (const report of this.reports) report.writeChallenges(at);
    let waiting: readonly DeskTask[] = [];
    for (let isMoving = true; isMoving; ) {
      const refused = waiting.filter((task) => task.outcome === 'open' && !this.act(task, at));
      this.settle(at);
      isMoving = refused.length < waiting.length || desk.hasActsOn(at.today);
      waiting = [...refused, ...this.workThrough(at)];
    }
    for (const task of waiting) if (task.outcome === 'open') this.year.tryAgain(task, at);
  }

  /** Everything that is planned for the day; answers what a rule stood in the way of. */
  private workThrough(at: Moment): readonly DeskTask[] {
    const { desk } = this.year;
    const refused: DeskTask[] = [];
    while (desk.hasActsOn(at.today)) {
      for (const task of desk.actsOn(at.today)) if (!this.act(task, at)) refused.push(task);
      this.settle(at);
    }
    return refused;
  }

  private act(task: DeskTask, at: Moment): boolean {
    const by = this.year.desk.personFor(task, at.today);
    return by !== null && this.year.followers.get(task.follower)!.act(task, by, at);
  }

  publish(at: Moment): void {
    this.cycle.publish(at);
    this.year.record('YearPublished', this.cycle.key, at);
  }

  /** The council plan is published: services are asked for their plans, and directorates get their rounds of people's objectives. */
  beginPlans(at: Moment): void {
    const { services } = this.year.council;
    const dueOn = this.year.dayOf('cascade.service-plans');
    const years: { readonly directorateId: DirectorateId; readonly year: RehearsedServiceYear }[] = [];
    const window = { opensOn: this.year.dayOf('appraisal.opens'), closesOn: this.year.dayOf('appraisal.closes'), hasYearEnded: () => this.hasEnded };
    this.year.record('CouncilPlanPublished', 'council plan', at);
    for (const directorateId of new Set(services.map((service) => service.directorateId))) {
      const key = `appraisals ${directorateId}`;
      const ofDirectorate = () => years.filter((one) => one.directorateId === directorateId).map((one) => one.year);
      const round = new RehearsedAppraisals(key, this.year, this.plans, { ...window, services: ofDirectorate });
      this.year.follow(round);
      this.year.record('AppraisalRoundPlanned', key, at);
      for (const service of services) {
        if (service.directorateId !== directorateId || service.plan === null) continue;
        const serviceYear = new RehearsedServiceYear(this.year, service, this.plans, {
          unitPlansOn: this.year.dayOf('cascade.unit-plans'), windowOpensOn: window.opensOn, windowClosesOn: window.closesOn, hasYearEnded: window.hasYearEnded,
          window: () => round.phase, appraisalRound: key,
        });
        years.push({ directorateId, year: serviceYear });
        this.year.follow(serviceYear);
        this.plans.open(service, { dueOn, follower: serviceYear.key }, at);
      }
    }
  }

  /** Takes every step that is due by now, until every workflow rests. */
  settle(at: Moment): void {
    const awake = new Set(this.year.takeSignals());
    for (const [key, nextAt] of this.nextAt) if (nextAt !== null && nextAt <= at.now) awake.add(key);
    for (const key of awake) {
      const follower = this.year.followers.get(key);
      if (follower !== undefined) this.run(follower, at);
      for (const signalled of this.year.takeSignals()) {
        awake.delete(signalled);
        awake.add(signalled);
      }
    }
  }

  private run(follower: Follower, at: Moment): void {
    let { step, nextAt, ended } = follower.due(at);
    for (let steps = 0; step !== null; steps += 1) {
      if (steps > mostStepsInARow) throw new Error(`${step} of ${follower.key} is due again and again on ${at.today}`);
      follower.take(step, at);
      ({ step, nextAt, ended } = follower.due(at));
    }
    this.nextAt.set(follower.key, ended ? null : nextAt);
  }

  private addReport(half: ReportHalf, rounds: readonly RehearsedRound[]): void {
    const [composeOn, scrutinyOn, cabinetOn, publishOn] = ['compose', 'scrutiny', 'cabinet', 'publish'].map((stage) => this.year.dayOf(`${half}.${stage}`));
    if (composeOn == null || scrutinyOn == null || cabinetOn == null || publishOn == null) return;
    const timing = { year: this.year.council.year, half, composeOn, scrutinyOn, cabinetOn, publishOn };
    const round = rounds.find(({ key }) => key === `q${reportHalves[half].quarter}`);
    const report = new RehearsedReport(this.year, timing, round, (published, at) => published === 'h2' && this.cycle.noteAnnualReport(at));
    this.reports.push(report);
    this.year.follow(report);
  }

  private end(): void {
    this.hasEnded = true;
    for (const key of this.year.followers.keys()) this.year.signal(key);
  }
}
