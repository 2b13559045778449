import { type Clinic, type ClinicCalled, clinicStream } from '@golden-thread/domain/exception';
import { type UnitOfWork, idFor } from '@golden-thread/persistence';
import { addClinic } from '@golden-thread/persistence/exception';
import { listPostsWithRole } from '@golden-thread/persistence/task';
import { clinicSubject } from './clinic-subject';

type Called = Omit<Clinic, 'reference' | 'requesterId' | 'state' | 'record' | 'version'>;

/**
 * Calls a clinic: a dated task of the policy team, who arrange it (ribble-valley 6.2, "arranged by Corporate Services"). Answers its
 * reference.
 */
export async function callClinic(work: UnitOfWork, called: Called, title: string): Promise<string> {
  const { id, roundId, serviceId, measureId, exceptionId, meetsOn, requestedBy, reason } = called;
  const reference = await work.nextReference('CL');
  await addClinic(work, { ...called, reference, requesterId: work.actor.personId, state: 'called', record: null, version: 1 });
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
  return reference;
}
