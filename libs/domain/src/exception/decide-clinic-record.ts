import type { CalendarDate } from '../calendar/dates';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import { type Clinic, clinicQuestionKeys, type ClinicRecord, clinicSeatKeys } from './clinic';
import type { ClinicHeld } from './events';
import { clinicStream } from './exception-case';
import type { ExceptionRefusal } from './refusals';
import { clinicTransitions } from './transitions';

type Refused = Refusal<ExceptionRefusal>;

function obstacle(clinic: Clinic, record: ClinicRecord, today: CalendarDate): Refused | null {
  if (today < clinic.meetsOn) return { code: 'ClinicNotYet', details: { meetsOn: clinic.meetsOn } };
  const empty = clinicSeatKeys.filter((seat) => !record.attendees.some((a) => a.seat === seat && !isBlank(a.name)));
  if (empty.length > 0) return { code: 'QuorumMissing', details: { seats: empty } };
  const open = clinicQuestionKeys.filter((question) => isBlank(record.answers[question]));
  if (open.length > 0) return { code: 'QuestionUnanswered', details: { questions: open } };
  if (record.outcomes.length === 0) return { code: 'OutcomeMissing' };
  if (record.outcomes.includes('recovery-plan') && clinic.measureId === null) return { code: 'RecoveryNeedsMeasure' };
  return null;
}

/**
 * Whether a clinic was held: not before its day, with all three seats filled (by a named substitute where need be), all five
 * questions answered, and at least one outcome. Without all three it can only be rescheduled.
 *
 * Refusals: ClinicNotCalled, ClinicNotYet, QuorumMissing (details: the empty seats), QuestionUnanswered (details: which),
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
  const stands = obstacle(clinic, record, today);
  if (stands !== null) return { ok: false, refusal: stands };
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
