/** One quarter's round in a rehearsal, from its opening to its last decision. */

import { addWorkingDays } from '../calendar/working-days';
import { decideClose } from '../review/decide-close';
import { decideConclusion } from '../review/decide-conclusion';
import { decideReturn, reviewDueAgainOn } from '../review/decide-return';
import { decideSignOff, signOffDueOn } from '../review/decide-sign-off';
import { decideReviewSubmission } from '../review/decide-submission';
import type { Round, RoundTiming } from '../review/round';
import { nextStepOfRound, type RoundPhase, type RoundStep } from '../review/schedule';
import { noAnswersYet, type ReviewAnswers, type ServiceReview } from '../review/service-review';
import { reviewTransitions, roundTransitions } from '../review/transitions';
import type { PersonId, ReviewId, RoundId, ServiceId } from '../shared/id';
import type { StepDue } from '../task/workflow-step';
import type { DeskTask } from './desk';
import { RehearsedClinics } from './rehearsed-clinics';
import { RehearsedExceptions } from './rehearsed-exceptions';
import type { RehearsedFigures } from './rehearsed-figures';
import type { RehearsedRecoveries } from './rehearsed-recoveries';
import type { RehearsedService } from './rehearsed-council';
import type { Follower, Moment, YearUnderway } from './year-underway';

/** What a manager writes, as far as the rule asks: something in each section. */
const written: ReviewAnswers = { ...noAnswersYet, measures: 'Rehearsed', risks: 'Rehearsed', budget: 'Rehearsed', actionsNote: 'Rehearsed' };
const nothingAsked = { actionIds: [], issueIds: [] } as const;

/** So many working days after its day the corporate review stops waiting for exception reports, and says why it decides without them. */
const waitsForReports = 10;

/** One quarter's round in a rehearsal: its reviews, its figures, its exceptions, its corporate review. */
export class RehearsedRound implements Follower {
  readonly key: string;
  round: Round | null = null;
  private readonly reviews = new Map<ServiceId, ServiceReview>();
  private readonly exceptions: RehearsedExceptions;
  private readonly clinics: RehearsedClinics;

  constructor(private readonly of: YearUnderway, private readonly timing: RoundTiming, private readonly figures: RehearsedFigures, recoveries: RehearsedRecoveries) {
    this.key = `q${timing.quarter}`;
    this.clinics = new RehearsedClinics(of, recoveries);
    this.exceptions = new RehearsedExceptions(of, figures, this.key, { clinics: this.clinics, recoveries });
  }

  due(at: Moment): StepDue<RoundPhase, RoundStep> {
    return nextStepOfRound({ round: this.round, timing: this.timing, openTasks: this.countOpenTasks(), reminders: this.of.desk.owed(this.key, at.today) }, at);
  }

  take(step: RoundStep, at: Moment): void {
    switch (step) {
      case 'openReviews':
        return this.open(at);
      case 'pickExceptions':
        this.exceptions.pick(this.round!, [], at);
        this.round = { ...this.round!, exceptionsPickedOn: at.today };
        return;
      case 'closeRound':
        return this.close(at);
      case 'remindOfReviews':
        return this.of.remind(this.key, at);
      case 'moveRoundDates':
        throw new Error('No date of a rehearsed year moves.');
    }
  }

  act(task: DeskTask, by: PersonId, at: Moment): boolean {
    this.of.signal(this.key);
    switch (task.kind) {
      case 'enter-figures':
      case 'verify-figures':
        this.figures.act(task, by, at);
        return true;
      case 'complete-service-review':
        return this.submit(task, by, at);
      case 'decide-service-review':
        return this.decideReview(task, by, at);
      case 'write-exception-report':
        return this.exceptions.report(task, by, at);
      case 'write-clinic-briefing':
        return this.clinics.brief(task, by, at);
      case 'hold-clinic':
        return this.clinics.hold(task, by, at);
      default:
        return this.decideExceptions(task, by, at);
    }
  }

  private open(at: Moment): void {
    const { year, quarter, opensOn, reviewsDueOn, closesOn, entryClosesOn } = this.timing;
    this.round = { id: this.key as RoundId, year, quarter, state: roundTransitions.first, opensOn, reviewsDueOn, closesOn, exceptionsPickedOn: null, version: 1 };
    this.of.record('RoundOpened', this.key, at);
    for (const { serviceId, managerPostId } of this.of.council.services) {
      const id = this.reviewThing(serviceId) as ReviewId;
      this.reviews.set(serviceId, {
        id, roundId: this.round.id, serviceId, state: reviewTransitions.first, dueOn: reviewsDueOn, answers: noAnswersYet, submittedAt: null, submittedBy: [], timeliness: null,
        returnReasons: [], lastReturn: null, version: 1,
      });
      if (managerPostId !== null) this.ask('complete-service-review', this.serviceOf(serviceId), { postId: managerPostId, dueOn: reviewsDueOn }, at);
    }
    this.figures.open({ year, quarter, month: null }, { dueOn: entryClosesOn, follower: this.key, named: this.key }, at);
  }

  private submit(task: DeskTask, by: PersonId, at: Moment): boolean {
    const service = this.serviceOf(task.serviceId!);
    const decided = decideReviewSubmission(this.reviews.get(service.serviceId)!, this.round!, { answers: written, asked: nothingAsked, by: this.of.actor(by), ...at });
    if (!decided.ok) return false;
    const { review, event } = decided.value;
    this.settleReview(task, review, event.name, { by, at });
    if (review.state !== 'submitted' || service.directorPostId === null) return true;
    const postId = this.of.posts.decidingPost(service.directorPostId, { permission: 'reviews.decide', contributors: review.submittedBy, on: at.today });
    this.ask('decide-service-review', service, { postId, dueOn: signOffDueOn(at) }, at);
    return true;
  }

  private decideReview(task: DeskTask, by: PersonId, at: Moment): boolean {
    const service = this.serviceOf(task.serviceId!);
    const review = this.reviews.get(service.serviceId)!;
    const decided = this.of.behaviour.isReturned(task)
      ? decideReturn(review, [{ section: 'measures', reason: 'Rehearsed' }], this.of.actor(by))
      : decideSignOff(review, this.of.actor(by));
    if (!decided.ok) return false;
    this.settleReview(task, decided.value.review, decided.value.event.name, { by, at });
    if (decided.value.review.state === 'returned') {
      this.ask('complete-service-review', service, { postId: service.managerPostId!, dueOn: reviewDueAgainOn(review, at) }, at);
    }
    return true;
  }

  private settleReview({ kind, thing, serviceId }: DeskTask, review: ServiceReview, event: Parameters<YearUnderway['record']>[0], { by, at }: { by: PersonId; at: Moment }): void {
    this.reviews.set(serviceId!, review);
    this.of.record(event, thing, at);
    this.of.desk.close(thing, { kinds: [kind], as: 'done', by, on: at.today });
  }

  private close(at: Moment): void {
    const decided = decideClose(this.round!, [...this.reviews.values()], at.today);
    if (!decided.ok) throw new Error(decided.refusal.code);
    const { round, missed, events } = decided.value;
    this.round = round;
    for (const review of missed) this.reviews.set(review.serviceId, review);
    for (const { name, stream } of events) {
      this.of.record(name, stream.id, at);
      this.of.desk.close(stream.id, { kinds: ['complete-service-review'], as: 'cancelled', by: null, on: at.today });
    }
    this.figures.freeze(round.year, round.quarter, at);
    this.exceptions.pick(round, missed.map(({ serviceId }) => serviceId), at);
    this.of.record('RoundClosed', this.key, at);
    if (this.exceptions.undecided.length === 0) return this.conclude(at);
    for (const postId of this.of.posts.withRole('policy-officer')) {
      this.of.desk.ask({ kind: 'decide-exceptions', thing: this.key, about: `Quarter ${round.quarter}: exceptions of the corporate review`, postId, serviceId: null, dueOn: round.closesOn, follower: this.key }, at.today);
    }
  }

  /** The review decides what it can. It waits for reports that have not come, but not for ever. */
  private decideExceptions(task: DeskTask, by: PersonId, at: Moment): boolean {
    const waits = at.today < addWorkingDays(this.round!.closesOn, waitsForReports, at.calendar);
    if (!this.exceptions.decide(this.round!, { task, by, waits }, at)) return false;
    this.of.desk.close(this.key, { kinds: ['decide-exceptions'], as: 'done', by, on: at.today });
    this.conclude(at);
    return true;
  }

  private conclude(at: Moment): void {
    const concluded = decideConclusion(this.round!, { decided: this.exceptions.things.length, undecided: this.exceptions.undecided.length });
    if (!concluded.ok) throw new Error(concluded.refusal.code);
    this.round = concluded.value.round;
    this.of.record(concluded.value.event.name, this.key, at);
  }

  private ask(kind: 'complete-service-review' | 'decide-service-review', { serviceId, name }: RehearsedService, of: Pick<DeskTask, 'postId' | 'dueOn'>, at: Moment): void {
    this.of.desk.ask({ ...of, kind, thing: this.reviewThing(serviceId), about: `${name}, quarter ${this.timing.quarter}`, serviceId, follower: this.key }, at.today);
  }

  private countOpenTasks(): number {
    const things = [this.key, ...[...this.reviews.keys()].map((serviceId) => this.reviewThing(serviceId)), ...this.exceptions.things, ...this.clinics.things];
    return things.reduce((count, thing) => count + this.of.desk.openOf(thing).length, 0);
  }

  private reviewThing(serviceId: ServiceId): string {
    return `review ${this.key} ${serviceId}`;
  }

  private serviceOf(serviceId: ServiceId): RehearsedService {
    return this.of.council.services.find((service) => service.serviceId === serviceId)!;
  }
}
