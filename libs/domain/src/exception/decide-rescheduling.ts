import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import type { Clinic } from './clinic';
import type { ClinicRescheduled } from './events';
import { clinicStream } from './exception-case';
import type { ExceptionRefusal } from './refusals';
import { clinicTransitions } from './transitions';

/** Whether a clinic moves to another day, with a reason. Refusals: ClinicNotCalled, ClinicDatePast, ReasonMissing. */
export function decideRescheduling(
  clinic: Clinic,
  to: { readonly meetsOn: CalendarDate; readonly reason: string },
  today: CalendarDate,
): Outcome<{ readonly clinic: Clinic; readonly event: ClinicRescheduled }, Refusal<ExceptionRefusal>> {
  const state = clinicTransitions.next(clinic.state, 'reschedule');
  if (state === null) return refuse('ClinicNotCalled', { state: clinic.state });
  if (to.meetsOn < today) return refuse('ClinicDatePast', { clinicOn: to.meetsOn });
  if (to.reason.trim() === '') return refuse('ReasonMissing');
  const { roundId, serviceId, measureId } = clinic;
  return accept({
    clinic: { ...clinic, state, meetsOn: to.meetsOn, version: clinic.version + 1 },
    event: {
      name: 'ClinicRescheduled',
      stream: clinicStream(clinic.id),
      payload: { roundId, serviceId, measureId, from: clinic.meetsOn, to: to.meetsOn },
      wording: { reason: to.reason },
    },
  });
}
