import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { decideClinicRequest } from '@golden-thread/domain/exception';
import { type Database, newId, type UnitOfWork } from '@golden-thread/persistence';
import { type ClinicSubjectLine, findClinicCalledOn, listClinicSubjects } from '@golden-thread/persistence/exception';
import { lacksPermission, type Shown } from '../shared';
import { callClinic } from './call-clinic';
import { roundToLookAfter } from './round-to-look-after';

export interface RequestClinic extends Omit<Shown, 'version'> {
  readonly serviceId: string;
  /** Null: on the service's plan. */
  readonly measureId: string | null;
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
    const decided = decideClinicRequest({ meetsOn, reason }, { by: actor, service: subject, called, today: work.today });
    if (!decided.ok) return decided;
    const roundId = await roundToLookAfter(work);
    if (roundId === null) return refuse('NoRoundToCome');
    const { requestedBy } = decided.value;
    const about = { id: newId(), exceptionId: null, roundId, serviceId, measureId, requestedBy, meetsOn, reason };
    return accept({ reference: await callClinic(work, about, subject.title) });
  });
}

const subjectOf = async (work: UnitOfWork, on: Pick<RequestClinic, 'serviceId' | 'measureId'>): Promise<ClinicSubjectLine | undefined> =>
  (await listClinicSubjects(work)).find((one) => one.serviceId === on.serviceId && one.measureId === on.measureId);
