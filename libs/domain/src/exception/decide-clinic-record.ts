import type { CalendarDate } from '../calendar/dates';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank } from '../shared/text';
import { type Clinic, clinicQuestionKeys, type ClinicRecord, type ClinicSeat, clinicSeatKeys } from './clinic';
import type { ClinicHeld } from './events';
import { clinicStream } from './exception-case';
import type { ExceptionRefusal } from './refusals';
import { clinicTransitions } from './transitions';

type Refused = Refusal<ExceptionRefusal>;

/** Everything that a record lacks, as far as it alone shows: who sat in each of the three seats, the five answers, an outcome. */
export const clinicRecordFaults = ({ attendees, answers, outcomes }: ClinicRecord): readonly Refused[] =>
  faultsAmong<Refused>([
    ...clinicSeatKeys.map((seat) => !attendees.some((one) => one.seat === seat && !isBlank(one.name)) && seatFault(seat, attendees)),
    ...clinicQuestionKeys.map((question) => isBlank(answers[question]) && { code: 'QuestionUnanswered' as const, details: { question }, at: `answers.${question}` }),
    outcomes.length === 0 && { code: 'OutcomeMissing' },
  ]);

function seatFault(seat: ClinicSeat, attendees: ClinicRecord['attendees']): Refused {
  const at = attendees.findIndex((one) => one.seat === seat);
  return { code: 'QuorumMissing', details: { seat }, at: at < 0 ? 'attendees' : `attendees.${at}.name` };
}

/**
 * Whether a clinic was held: not before its day, with all three seats filled (by a named substitute where need be), all five
 * questions answered, and at least one outcome. Without all three it can only be rescheduled.
 *
 * Refusals: ClinicNotCalled, ClinicNotYet, and all at once QuorumMissing and QuestionUnanswered (details: the seat, the question),
 * OutcomeMissing, RecoveryNeedsMeasure.
 * Source: ribble-valley 6.3 and 6.5; source-systems B2, "all five answered before outcome".
 */
export function decideClinicRecord(
  clinic: Clinic,
  record: ClinicRecord,
  today: CalendarDate,
): Outcome<{ readonly clinic: Clinic; readonly event: ClinicHeld }, Refused> {
  const state = clinicTransitions.next(clinic.state, 'hold');
  if (state === null) return refuse('ClinicNotCalled', { state: clinic.state });
  if (today < clinic.meetsOn) return refuse('ClinicNotYet', { meetsOn: clinic.meetsOn });
  const withoutMeasure = record.outcomes.includes('recovery-plan') && clinic.measureId === null;
  const refused = refuseAll<Refused>([...clinicRecordFaults(record), ...faultsAmong<Refused>([withoutMeasure && { code: 'RecoveryNeedsMeasure' }])]);
  if (refused) return refused;
  const { roundId, serviceId, measureId } = clinic;
  const { outcomes, causeCodes } = record;
  return accept({
    clinic: { ...clinic, state, record, version: clinic.version + 1 },
    event: {
      name: 'ClinicHeld',
      stream: clinicStream(clinic.id),
      payload: { roundId, serviceId, measureId, outcomes, causeCodes },
      wording: { ...record.answers, actions: record.actions },
    },
  });
}
