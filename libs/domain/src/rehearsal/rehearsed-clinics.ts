import { type Clinic, type ClinicOutcome, type ClinicQuestion, clinicQuestionKeys, clinicSeatKeys } from '../exception/clinic';
import { briefingDueOn, decideBriefing } from '../exception/clinic-briefing';
import { decideClinicRecord } from '../exception/decide-clinic-record';
import type { ExceptionCase } from '../exception/exception-case';
import { clinicTransitions } from '../exception/transitions';
import type { Round } from '../review/round';
import type { ClinicId, PersonId } from '../shared/id';
import type { DeskTask } from './desk';
import type { RehearsedThing } from './rehearsal';
import type { RehearsedRecoveries } from './rehearsed-recoveries';
import type { Moment, YearUnderway } from './year-underway';

const text = 'Rehearsed';

/** A briefing has reminders of its own, beside those of its clinic. */
const briefingOf = (id: ClinicId): RehearsedThing => `briefing ${id}`;

const answers = Object.fromEntries(clinicQuestionKeys.map((question) => [question, text])) as Record<ClinicQuestion, string>;
const attendees = clinicSeatKeys.map((seat) => ({ seat, name: text, substituteFor: null }));

/** The clinics that a rehearsed corporate review calls: arranged by the policy team, briefed by the service's manager beforehand, held on their day, perhaps with a recovery plan as their outcome. */
export class RehearsedClinics {
  private readonly clinics = new Map<ClinicId, Clinic>();

  constructor(private readonly of: YearUnderway, private readonly recoveries: RehearsedRecoveries) {}

  get things(): readonly RehearsedThing[] {
    return [...this.clinics.keys()].flatMap((id) => [id, briefingOf(id)]);
  }

  call({ id: exceptionId, serviceId, measureId }: ExceptionCase, clinic: { readonly id: ClinicId; readonly round: Round; readonly about: string; readonly meetsOn: Clinic['meetsOn']; readonly follower: string }, at: Moment): void {
    const { id, round, about, meetsOn, follower } = clinic;
    this.clinics.set(id, {
      id, reference: '', exceptionId, roundId: round.id, serviceId, measureId, requestedBy: 'corporate-review', requesterId: null, reason: text, state: clinicTransitions.first, meetsOn, record: null, briefing: null, version: 1,
    });
    this.of.record('ClinicCalled', id, at);
    this.askForBriefing(id, { serviceId, about, meetsOn, follower }, at);
    for (const postId of this.of.posts.withRole('policy-officer')) {
      this.of.desk.ask({ kind: 'hold-clinic', thing: id, about: `Clinic: ${about}`, postId, serviceId: null, dueOn: meetsOn, follower }, at.today);
    }
  }

  /** Whoever presents it is asked for its briefing, so that those who come have read it. */
  private askForBriefing(id: ClinicId, { serviceId, about, meetsOn, follower }: { readonly serviceId: Clinic['serviceId']; readonly about: string; readonly meetsOn: Clinic['meetsOn']; readonly follower: string }, at: Moment): void {
    const postId = this.of.council.services.find((service) => service.serviceId === serviceId)?.managerPostId ?? null;
    if (postId === null) return;
    this.of.desk.ask({ kind: 'write-clinic-briefing', thing: briefingOf(id), about: `Briefing of the clinic: ${about}`, postId, serviceId, dueOn: briefingDueOn(meetsOn, at), follower }, at.today);
  }

  /** The briefing is written, as long as the clinic has not been held. */
  brief({ thing, kind }: DeskTask, by: PersonId, at: Moment): boolean {
    const clinic = this.clinics.get(thing.replace(/^briefing /, '') as ClinicId)!;
    const decided = decideBriefing(clinic, { text, today: at.today });
    if (!decided.ok) return false;
    this.clinics.set(clinic.id, decided.value.clinic);
    this.of.record(decided.value.event.name, thing, at);
    this.of.desk.close(thing, { kinds: [kind], as: 'done', by, on: at.today });
    return true;
  }

  /** It is held, not before its day; where a recovery plan is what comes of it, the plan is asked for at once. */
  hold({ thing, kind, about, postId }: DeskTask, by: PersonId, at: Moment): boolean {
    const clinic = this.clinics.get(thing as ClinicId)!;
    const { serviceId, measureId } = clinic;
    const isFree = measureId !== null && !this.recoveries.isRunningFor(measureId);
    const outcomes = this.of.behaviour.clinicEndsWith(thing).filter((outcome) => outcome !== 'recovery-plan' || isFree);
    const ends: readonly ClinicOutcome[] = outcomes.length === 0 ? ['action-plan'] : outcomes;
    const decided = decideClinicRecord(clinic, { attendees, answers, causeCodes: [], outcomes: ends, actions: '' }, at.today);
    if (!decided.ok) return false;
    this.clinics.set(clinic.id, decided.value.clinic);
    this.of.record(decided.value.event.name, thing, at);
    this.of.desk.close(thing, { kinds: [kind], as: 'done', by, on: at.today });
    this.of.desk.close(briefingOf(clinic.id), { kinds: ['write-clinic-briefing'], as: 'cancelled', by: null, on: at.today });
    if (ends.includes('recovery-plan')) {
      this.recoveries.request({ origin: { type: 'clinic', id: clinic.id }, requestedOn: clinic.exceptionId!, about: about.replace('Clinic: ', ''), serviceId, measureId, requesterPostId: postId }, at);
    }
    return true;
  }
}
