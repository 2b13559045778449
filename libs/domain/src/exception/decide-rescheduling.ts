import { refusalOfWorkingDay } from '../calendar/chosen-day';
import type { DayRefusal } from '../calendar/refusals';
import type { CalendarDate } from '../calendar/dates';
import type { CouncilDate } from '../calendar/working-calendar';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { Clinic } from './clinic';
import type { ClinicRescheduled } from './events';
import { clinicStream } from './exception-case';
import type { ExceptionRefusal } from './refusals';
import { clinicTransitions } from './transitions';

/** Everything at fault in the day that a clinic is to meet on, and in the reason for it. */
export const clinicDayFaults = ({ meetsOn, reason }: ClinicDay, on: CouncilDate): readonly Refusal<ExceptionRefusal | DayRefusal>[] =>
  faultsAmong<Refusal<ExceptionRefusal | DayRefusal>>([refusalOfWorkingDay(meetsOn, on, 'meetsOn'), isBlank(reason) && { code: 'ReasonMissing' }]);

interface ClinicDay {
  readonly meetsOn: CalendarDate;
  readonly reason: string;
}

/** Whether a clinic moves to another day, with a reason. Refusals: ClinicNotCalled, ReasonMissing, and as `refusalOfWorkingDay` does. */
export function decideRescheduling(
  clinic: Clinic,
  to: ClinicDay,
  on: CouncilDate,
): Outcome<{ readonly clinic: Clinic; readonly event: ClinicRescheduled }, Refusal<ExceptionRefusal | DayRefusal>> {
  const state = clinicTransitions.next(clinic.state, 'reschedule');
  if (state === null) return refuse('ClinicNotCalled', { state: clinic.state });
  const refused = refuseAll(clinicDayFaults(to, on));
  if (refused) return refused;
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
