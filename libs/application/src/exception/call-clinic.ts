import type { CalendarDate } from '@golden-thread/domain/calendar';
import { type Clinic, type ClinicCalled, clinicStream } from '@golden-thread/domain/exception';
import { idFor, type UnitOfWork } from '@golden-thread/persistence';
import { addClinic } from '@golden-thread/persistence/exception';
import { listPostsWithRole } from '@golden-thread/persistence/task';
import { clinicSubject } from './clinic-subject';
import type { ExceptionAtHand } from './with-exception';

/**
 * Calls a clinic on an exception: a dated task of the policy team, who arrange it (ribble-valley 6.2, "arranged by Corporate
 * Services"). Answers its reference.
 */
export async function callClinic(
  work: UnitOfWork,
  { exception, title }: ExceptionAtHand,
  how: { meetsOn: CalendarDate; openedBy: string },
): Promise<string> {
  const { roundId, serviceId, measureId, id: exceptionId } = exception;
  const clinic: Clinic = {
    id: idFor('clinic', exceptionId),
    reference: await work.nextReference('CL'),
    exceptionId,
    roundId,
    serviceId,
    measureId,
    state: 'called',
    meetsOn: how.meetsOn,
    record: null,
    version: 1,
  };
  await addClinic(work, clinic);
  const openedBy = work.record({
    name: 'ClinicCalled',
    stream: clinicStream(clinic.id),
    payload: { roundId, serviceId, measureId, exceptionId, meetsOn: how.meetsOn },
  } satisfies ClinicCalled);
  for (const postId of await listPostsWithRole(work, 'policy-officer')) {
    const subject = clinicSubject(clinic, title);
    work.openTask({ id: idFor(clinic.id, 'hold', postId, 1), kind: 'hold-clinic', postId, subject, dueOn: how.meetsOn, openedBy });
  }
  return clinic.reference;
}
