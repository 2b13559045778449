import { refusalOfWorkingDay } from '../calendar/chosen-day';
import type { DayRefusal } from '../calendar/refusals';
import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { Clinic } from './clinic';
import type { ClinicRescheduled } from './events';
import { clinicStream } from './exception-case';
import type { ExceptionRefusal } from './refusals';
import { clinicTransitions } from './transitions';

/** Whether a clinic moves to another day, with a reason. Refusals: ClinicNotCalled, ReasonMissing, and as `refusalOfWorkingDay` does. */
export function decideRescheduling(
  clinic: Clinic,
  to: { readonly meetsOn: CalendarDate; readonly reason: string },
  on: CouncilDate,
): Outcome<{ readonly clinic: Clinic; readonly event: ClinicRescheduled }, Refusal<ExceptionRefusal | DayRefusal>> {
  const state = clinicTransitions.next(clinic.state, 'reschedule');
  if (state === null) return refuse('ClinicNotCalled', { state: clinic.state });
  const refused = refusalOfWorkingDay(to.meetsOn, on, { field: 'meetsOn' });
  if (refused !== null) return { ok: false, refusal: refused };
  if (isBlank(to.reason)) return refuse('ReasonMissing');
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
