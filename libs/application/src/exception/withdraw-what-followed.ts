/** What the corporate review's decision on an exception started, a clinic or a recovery plan, and its end where the decision is taken back. */

import { clinicStream } from '@golden-thread/domain/exception/exception-case';
import type { ClinicWithdrawn } from '@golden-thread/domain/exception/events';
import { clinicTransitions } from '@golden-thread/domain/exception/transitions';
import type { RecoveryEvent } from '@golden-thread/domain/recovery/events';
import { recoveryTransitions } from '@golden-thread/domain/recovery/transitions';
import type { ExceptionId } from '@golden-thread/domain/shared/id';
import { listClinicsOfException, saveClinic } from '@golden-thread/persistence/exception/clinics';
import { findRecoveryPlan, listPlansOfOrigin, saveRecoveryPlan } from '@golden-thread/persistence/recovery/recovery-plans';
import type { Reading, UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';

/** Whether somebody has moved or held the clinic, or written in the recovery plan. */
export async function hasActedOnWhatFollowed(reading: Reading, exceptionId: ExceptionId): Promise<boolean> {
  const clinics = await listClinicsOfException(reading, exceptionId);
  const plans = await listPlansOfOrigin(reading, exceptionId);
  return [...clinics, ...plans].some(({ state, version }) => state !== 'withdrawn' && version > 1);
}

/** Withdraws what a decision started, as nobody has acted on it; those who were to come, or to write, are told. */
export async function withdrawWhatFollowed(work: UnitOfWork, exceptionId: ExceptionId): Promise<void> {
  for (const clinic of await listClinicsOfException(work, exceptionId)) {
    const state = clinicTransitions.next(clinic.state, 'withdraw');
    if (state === null) continue;
    const { roundId, serviceId, measureId, meetsOn } = clinic;
    await saveClinic(work, { ...clinic, state, version: clinic.version + 1 });
    work.record({ name: 'ClinicWithdrawn', stream: clinicStream(clinic.id), payload: { roundId, serviceId, measureId, exceptionId, meetsOn } } satisfies ClinicWithdrawn);
    work.closeTasks({ subject: clinicStream(clinic.id), kinds: ['hold-clinic', 'write-clinic-briefing'], as: 'cancelled' });
  }
  for (const { id } of await listPlansOfOrigin(work, exceptionId)) {
    const stream = { type: 'recovery-plan' as const, id };
    await work.lock(stream);
    const plan = await findRecoveryPlan(work, id);
    const state = plan && recoveryTransitions.next(plan.state, 'withdraw');
    if (!plan || !state) continue;
    saveRecoveryPlan(work, { ...plan, state });
    work.record({ name: 'RecoveryPlanWithdrawn', stream, payload: { reference: plan.reference } } satisfies RecoveryEvent);
    work.closeTasks({ subject: stream, kinds: ['draft-recovery-plan'], as: 'cancelled' });
  }
}
