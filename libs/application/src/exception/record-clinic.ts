import { accept, type Outcome } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { type ClinicRecord, decideClinicRecord } from '@golden-thread/domain/exception';
import type { Database } from '@golden-thread/persistence';
import { saveClinic } from '@golden-thread/persistence/exception';
import { clinicSubject } from './clinic-subject';
import { requestRecovery } from './request-recovery';
import { type ClinicCommand, withClinic } from './with-clinic';

export interface RecordClinic extends ClinicCommand {
  readonly record: ClinicRecord;
}

/**
 * The record of a clinic that was held; where a recovery plan is among its outcomes, the plan is asked for at once.
 * Refuses as `decideClinicRecord` does.
 */
export function recordClinic(
  database: Database,
  actor: Actor,
  command: RecordClinic,
): Promise<Outcome<{ reference: string; recoveryPlan: string | null }>> {
  return withClinic(database, { actor, permission: 'corporate-review.decide', command }, async (work, at) => {
    const { clinic } = at;
    const decided = decideClinicRecord(clinic, command.record, work.today);
    if (!decided.ok) return decided;
    await saveClinic(work, decided.value.clinic);
    work.record(decided.value.event);
    work.closeTasks({ subject: clinicSubject(clinic, at.title), kinds: ['hold-clinic'], as: 'done' });
    const asked = command.record.outcomes.includes('recovery-plan');
    const recoveryPlan = asked ? await requestRecovery(work, { ...at, ...clinic }, { type: 'clinic', id: clinic.id }) : null;
    return accept({ reference: clinic.reference, recoveryPlan });
  });
}
