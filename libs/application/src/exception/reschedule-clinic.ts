import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import type { CalendarDate } from '@golden-thread/domain/calendar';
import { decideRescheduling } from '@golden-thread/domain/exception';
import { type Database, idFor } from '@golden-thread/persistence';
import { saveClinic } from '@golden-thread/persistence/exception';
import { listPostsWithRole } from '@golden-thread/persistence/task';
import { clinicSubject } from './clinic-subject';
import { type ClinicCommand, withClinic } from './with-clinic';

export interface RescheduleClinic extends ClinicCommand {
  readonly meetsOn: CalendarDate;
  readonly reason: string;
}

/** Moves a clinic to another day, with a reason; its task is asked anew for that day. Refuses as `decideRescheduling` does. */
export function rescheduleClinic(
  database: Database,
  actor: Actor,
  command: RescheduleClinic,
): Promise<Outcome<{ reference: string; meetsOn: CalendarDate }>> {
  return withClinic(database, { actor, permission: 'corporate-review.decide', command }, async (work, at) => {
    const { clinic } = at;
    const decided = decideRescheduling(clinic, command, work.today);
    if (!decided.ok) return decided;
    const { meetsOn, version } = decided.value.clinic;
    await saveClinic(work, decided.value.clinic);
    const openedBy = work.record(decided.value.event);
    const subject = clinicSubject(clinic, at.title);
    work.closeTasks({ subject, kinds: ['hold-clinic'], as: 'cancelled' });
    for (const postId of await listPostsWithRole(work, 'policy-officer')) {
      work.openTask({ id: idFor(clinic.id, 'hold', postId, version), kind: 'hold-clinic', postId, subject, dueOn: meetsOn, openedBy });
    }
    return accept({ reference: clinic.reference, meetsOn });
  });
}
