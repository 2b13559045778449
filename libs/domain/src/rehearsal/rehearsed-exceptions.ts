import { exceptionReportDueOn } from '../exception/decide-exception-report';
import { decideException, isWithoutReport } from '../exception/decide-exception';
import { type DecisionKind, type ExceptionCase, exceptionKinds, type FoundException } from '../exception/exception-case';
import { findExceptions } from '../exception/find-exceptions';
import { reconcileExceptions } from '../exception/reconcile-exceptions';
import { exceptionTransitions } from '../exception/transitions';
import type { Round } from '../review/round';
import type { ClinicId, ExceptionId, PersonId, ServiceId } from '../shared/id';
import type { DeskTask } from './desk';
import type { RehearsedClinics } from './rehearsed-clinics';
import type { RehearsedFigures } from './rehearsed-figures';
import type { RehearsedRecoveries } from './rehearsed-recoveries';
import type { Moment, YearUnderway } from './year-underway';

/** The exceptions of a rehearsed round: picked by rule from its figures, reported on by managers, decided by the corporate review. */
export class RehearsedExceptions {
  private cases: ExceptionCase[] = [];

  constructor(
    private readonly of: YearUnderway,
    private readonly figures: RehearsedFigures,
    private readonly round: string,
    private readonly follows: { readonly clinics: RehearsedClinics; readonly recoveries: RehearsedRecoveries },
  ) {}

  get things(): readonly ExceptionId[] {
    return this.cases.map(({ id }) => id);
  }

  get undecided(): readonly ExceptionCase[] {
    return this.cases.filter(({ state }) => state === 'raised' || state === 'reported');
  }

  /** Raises what the rules newly find, withdraws what no longer holds, and asks managers for reports on what is bad or missing. */
  pick(round: Round, withoutReview: readonly ServiceId[], at: Moment): void {
    const found = findExceptions(this.figures.exceptionFigures(round.quarter), withoutReview);
    const { raise, withdraw } = reconcileExceptions(this.cases, found);
    for (const { id, state } of withdraw) {
      this.change(id, { state: exceptionTransitions.next(state as 'raised' | 'reported', 'withdraw') });
      this.of.record('ExceptionWithdrawn', id, at);
      this.of.desk.close(id, { kinds: ['write-exception-report'], as: 'cancelled', by: null, on: at.today });
    }
    for (const one of raise) this.raise(round, one, at);
    this.of.record('ExceptionsPicked', this.round, at);
  }

  report({ thing, kind }: DeskTask, by: PersonId, at: Moment): boolean {
    const exception = this.cases.find(({ id }) => id === thing)!;
    const report = { causeCode: 'capacity', cause: 'Rehearsed', impact: '', done: '', options: [], recommended: null, backOnTargetBy: null } as const;
    this.change(exception.id, { state: exceptionTransitions.next(exception.state as 'raised', 'report'), report, reportedBy: [...exception.reportedBy, by] });
    this.of.record('ExceptionReported', thing, at);
    this.of.desk.close(thing, { kinds: [kind], as: 'done', by, on: at.today });
    return true;
  }

  /** The corporate review decides what it can; `waits`: not yet what a manager still has to report on. Answers whether everything is decided. */
  decide(round: Round, { task, by, waits }: { readonly task: DeskTask; readonly by: PersonId; readonly waits: boolean }, at: Moment): boolean {
    for (const exception of this.undecided) {
      if (waits && isWithoutReport(exception)) continue;
      const decision = this.decisionOn(exception);
      const clinic = `clinic ${exception.id}` as ClinicId;
      const clinicOn = decision === 'clinic' ? this.of.behaviour.clinicMeetsOn(clinic, at) : null;
      const verdict = { decision, reason: 'Rehearsed', option: null, resources: null, clinicOn, withoutReport: 'Rehearsed' };
      const decided = decideException(exception, verdict, { roundState: round.state, by: this.of.actor(by), ...at });
      if (!decided.ok) continue;
      this.change(exception.id, decided.value.exception);
      this.of.record(decided.value.event.name, exception.id, at);
      this.of.desk.close(exception.id, { kinds: ['write-exception-report'], as: 'cancelled', by: null, on: at.today });
      this.of.record('CorporateIssueRaised', `issue ${this.round} ${exception.serviceId}`, at);
      const about = this.aboutOf(exception);
      if (clinicOn !== null) this.follows.clinics.call(exception, { id: clinic, round, about, meetsOn: clinicOn, follower: this.round }, at);
      if (decision !== 'recovery-plan') continue;
      const { id, serviceId, measureId } = exception;
      this.follows.recoveries.request({ origin: { type: 'exception', id }, requestedOn: id, about, serviceId, measureId, requesterPostId: task.postId }, at);
    }
    return this.undecided.length === 0;
  }

  /** What was decided before, where it is open to this kind; a measure whose recovery plan runs is watched. */
  private decisionOn(exception: ExceptionCase): DecisionKind {
    const wanted = this.of.behaviour.decisionOn(exception);
    const allowed: readonly DecisionKind[] = exceptionKinds[exception.kind].decisions;
    if (!allowed.includes(wanted)) return 'note';
    return wanted === 'recovery-plan' && exception.measureId !== null && this.follows.recoveries.isRunningFor(exception.measureId) ? 'watch' : wanted;
  }

  private raise(round: Round, { kind, serviceId, measureId, because }: FoundException, at: Moment): void {
    const id = `exception ${this.round} ${measureId ?? serviceId}` as ExceptionId;
    this.cases.push({ id, reference: '', roundId: round.id, kind, serviceId, measureId, because, state: exceptionTransitions.first, report: null, reportedBy: [], decision: null, version: 1 });
    this.of.record('ExceptionRaised', id, at);
    const service = this.of.council.services.find((one) => one.serviceId === serviceId);
    if (!exceptionKinds[kind].reportNeeded || service == null || service.managerPostId === null) return;
    this.of.desk.ask({
      kind: 'write-exception-report', thing: id, about: `${this.aboutOf({ serviceId, measureId, kind })}, quarter ${round.quarter}`,
      postId: service.managerPostId, serviceId, dueOn: exceptionReportDueOn(round, at), follower: this.round,
    }, at.today);
  }

  private aboutOf({ serviceId, measureId, kind }: Pick<ExceptionCase, 'serviceId' | 'measureId' | 'kind'>): string {
    const { services, measures } = this.of.council;
    const service = services.find((one) => one.serviceId === serviceId)?.name ?? 'a service';
    const ref = measures.find((measure) => measure.measureId === measureId)?.ref ?? '';
    return `${service}: ${exceptionKinds[kind].title.toLowerCase()} ${ref}`.trimEnd();
  }

  private change(id: ExceptionId, changes: Partial<ExceptionCase>): void {
    this.cases = this.cases.map((exception) => (exception.id === id ? { ...exception, ...changes } : exception));
  }
}
