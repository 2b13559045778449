import type { Period } from '../measure/period';
import { isRelapse, runningStates } from '../recovery/one-running-plan';
import type { RecoveryPlan } from '../recovery/recovery-plan';
import type { MeasureId, PostId, ServiceId } from '../shared/id';
import type { RehearsedThing } from './rehearsal';
import { RehearsedRecovery } from './rehearsed-recovery';
import type { Moment, YearUnderway } from './year-underway';

/** What asks for a recovery plan: an exception decided so, or a clinic with that outcome. */
interface RecoveryRequest {
  readonly origin: RecoveryPlan['origin'];
  /** The thing in whose history the request stands. */
  readonly requestedOn: RehearsedThing;
  readonly about: string;
  readonly serviceId: ServiceId;
  readonly measureId: MeasureId | null;
  readonly requesterPostId: PostId;
}

/** The recovery plans that a rehearsed year asks for. A measure has one at a time. */
export class RehearsedRecoveries {
  private readonly plans: RehearsedRecovery[] = [];

  constructor(private readonly of: YearUnderway) {}

  isRunningFor(measureId: MeasureId): boolean {
    return this.plans.some(({ plan }) => plan.measureId === measureId && (runningStates as readonly string[]).includes(plan.state));
  }

  /** The manager is asked for a draft; nobody is where the service has nobody to answer for it. */
  request({ origin, requestedOn, about, serviceId, measureId, requesterPostId }: RecoveryRequest, at: Moment): void {
    const service = this.of.council.services.find((one) => one.serviceId === serviceId);
    if (service == null || service.managerPostId === null || service.directorPostId === null) return;
    this.of.record('RecoveryPlanRequested', requestedOn, at);
    const parties = {
      accountablePostId: service.managerPostId, directorPostId: service.directorPostId, requesterPostId, panelChairPostId: service.committeeChairPostId ?? service.directorPostId,
    };
    this.open({ about, serviceId, measureId, origin, parties }, at);
  }

  /** A measure falls back while it is watched: its plan is carried on by a new one for the same people, or by the one that runs by then. */
  relapse({ measureId, period }: { readonly measureId: MeasureId; readonly period: Pick<Period, 'endsOn'> }, at: Moment): void {
    for (const watching of this.plans.filter(({ plan }) => plan.measureId === measureId && isRelapse(plan, period))) {
      const { title, serviceId, parties, id } = watching.plan;
      if (!this.isRunningFor(measureId)) this.open({ about: title, serviceId, measureId, origin: { type: 'relapse', id }, parties }, at);
      watching.relapse(at);
    }
  }

  private open(given: ConstructorParameters<typeof RehearsedRecovery>[1], at: Moment): void {
    const plan = new RehearsedRecovery(this.of, given);
    this.plans.push(plan);
    this.of.follow(plan);
    plan.open(at);
  }
}
