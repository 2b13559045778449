import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { neighbouringQuarter, quarterOf } from '@golden-thread/domain/calendar/financial-year';
import type { Clinic } from '@golden-thread/domain/exception/clinic';
import { clinicRequesterOf, clinicSuggestedOn, decideClinicRequest } from '@golden-thread/domain/exception/decide-clinic-request';
import type { ClinicCalled } from '@golden-thread/domain/exception/events';
import { clinicStream } from '@golden-thread/domain/exception/exception-case';
import { clinicTransitions } from '@golden-thread/domain/exception/transitions';
import type { ClinicId, MeasureId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { addClinic, findClinicCalledOn } from '@golden-thread/persistence/exception/clinics';
import { type ClinicSubject, listClinicSubjects } from '@golden-thread/persistence/exception/clinics.query';
import { listPostsWithRole } from '@golden-thread/persistence/organisation/posts';
import { findServicePosts } from '@golden-thread/persistence/organisation/service-posts.query';
import { findRoundTiming, listRounds, roundId } from '@golden-thread/persistence/review/rounds';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { idFor, newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission, type ThingCommand } from '../shared/command';
import { askForBriefing } from './brief-clinic';
import { clinicSubject } from './clinic-command';

type CalledClinic = Omit<Clinic, 'reference' | 'requesterId' | 'state' | 'record' | 'briefing' | 'version'>;

/**
 * Calls a clinic: a dated task of the policy team, who arrange it (ribble-valley 6.2, "arranged by Corporate Services"), and one of whoever presents it, to
 * brief those who come. Answers its reference.
 */
export async function callClinic(work: UnitOfWork, called: CalledClinic, title: string): Promise<string> {
  const { id, roundId, serviceId, measureId, exceptionId, meetsOn, requestedBy, reason } = called;
  const reference = await work.nextReference('CL');
  await addClinic(work, { ...called, reference, requesterId: work.actor.personId, state: clinicTransitions.first, record: null, briefing: null, version: 1 });
  const openedBy = work.record({
    name: 'ClinicCalled',
    stream: clinicStream(id),
    payload: { roundId, serviceId, measureId, exceptionId, meetsOn, requestedBy },
    wording: { reason },
  } satisfies ClinicCalled);
  for (const postId of await listPostsWithRole(work, 'policy-officer')) {
    work.openTask({
      id: idFor(id, 'hold', postId, 1), kind: 'hold-clinic', postId, subject: clinicSubject({ id, reference }, title), dueOn: meetsOn, openedBy,
    });
  }
  askForBriefing(work, { id, version: 1, meetsOn, posts: await findServicePosts(work, serviceId) }, { subject: clinicSubject({ id, reference }, title), openedBy });
  return reference;
}

/**
 * The round that looks after what comes between corporate reviews: the newest one while it is not concluded, else the next one of
 * the timetable, which reminds of it before it opens. Null where the timetable has none.
 */
async function findResponsibleRound(work: UnitOfWork): Promise<RoundId | null> {
  const newest = (await listRounds(work))[0];
  if (newest !== undefined && newest.state !== 'concluded') return newest.id;
  const { year, quarter } = newest ? neighbouringQuarter(newest, 1) : quarterOf(work.today);
  const next = roundId(work.council.id, year, quarter);
  return (await findRoundTiming(work, next)) ? next : (newest?.id ?? null);
}

export type { ClinicSubject } from '@golden-thread/persistence/exception/clinics.query';

/** On what somebody may ask for a clinic, and the day offered; empty where on nothing. Refuses: `NotPermitted`. */
export async function listRequestableClinicSubjects(
  database: Database,
  actor: Actor,
): Promise<Outcome<{ readonly subjects: readonly ClinicSubject[]; readonly suggested: CalendarDate }>> {
  const lacking = lacksPermission(actor, 'clinics.request');
  if (lacking) return lacking;
  const { all, suggested } = await database.read(actor.councilId, async (reading) => ({
    all: await listClinicSubjects(reading),
    suggested: clinicSuggestedOn(reading),
  }));
  return accept({ subjects: all.filter((subject) => clinicRequesterOf(actor, subject) !== null), suggested });
}

export interface RequestClinic extends Omit<ThingCommand, 'version'> {
  readonly serviceId: ServiceId;
  /** Null: on the service's plan. */
  readonly measureId: MeasureId | null;
  readonly meetsOn: CalendarDate;
  readonly reason: string;
}

/**
 * A clinic asked for by management team, Overview and Scrutiny or the service itself, at any time, on a measure or on the service's
 * plan; the policy team arranges it. Answers its reference.
 * Refuses: `NotPermitted`, `ClinicSubjectNotFound`, `NoRoundToCome`, and as `decideClinicRequest` does.
 */
export async function requestClinic(database: Database, actor: Actor, command: RequestClinic): Promise<Outcome<{ reference: string }>> {
  const lacking = lacksPermission(actor, 'clinics.request');
  if (lacking) return lacking;
  const { serviceId, measureId, meetsOn, reason, submission } = command;
  return database.transact({ actor, submission }, async (work) => {
    await work.lock({ type: 'service', id: serviceId });
    const subject = await subjectOf(work, command);
    if (!subject) return refuse('ClinicSubjectNotFound');
    const called = await findClinicCalledOn(work, { serviceId, measureId });
    const decided = decideClinicRequest({ meetsOn, reason }, { by: actor, service: subject, called, today: work.today, calendar: work.calendar });
    if (!decided.ok) return decided;
    const roundId = await findResponsibleRound(work);
    if (roundId === null) return refuse('NoRoundToCome');
    const { requestedBy } = decided.value;
    const about = { id: newId<ClinicId>(), exceptionId: null, roundId, serviceId, measureId, requestedBy, meetsOn, reason };
    return accept({ reference: await callClinic(work, about, subject.title) });
  });
}

const subjectOf = async (work: UnitOfWork, on: Pick<RequestClinic, 'serviceId' | 'measureId'>): Promise<ClinicSubject | undefined> =>
  (await listClinicSubjects(work)).find((one) => one.serviceId === on.serviceId && one.measureId === on.measureId);
