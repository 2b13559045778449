import type { ClinicView } from '@golden-thread/application/exception';
import { dueWording, longDate } from '@golden-thread/domain/calendar';
import {
  causeCodes,
  clinicOutcomes,
  clinicQuestionKeys,
  clinicQuestions,
  type ClinicRecord,
  clinicSeats,
} from '@golden-thread/domain/exception';
import { Page } from '../page';
import { reviewPaths } from '../review/paths';
import { exceptionPaths } from './paths';

/** A clinic called, with who must be there; or held, as minutes. */
export function presentClinic({ clinic, exception, seats, today, mayRecord }: ClinicView): Page {
  const called = clinic.state === 'called';
  return new Page('exception/show-clinic', {
    heading: `Clinic ${clinic.reference}: ${exception.title}`,
    area: 'Reviews',
    caption: exception.service,
    breadcrumbs: [
      { href: reviewPaths.corporateOf(clinic.roundId), text: 'Corporate review' },
      { href: exceptionPaths.of(exception.reference), text: exception.reference },
    ],
    called,
    meets: longDate(clinic.meetsOn),
    meetsIn: called ? dueWording(clinic.meetsOn, today) : null,
    late: called && clinic.meetsOn < today,
    seats: seats.map(({ seat, post, name }) => ({ seat: clinicSeats[seat], post, name: name ?? 'nobody today' })),
    record: clinic.record && recordRows(clinic.record),
    mayRecord: mayRecord && called && clinic.meetsOn <= today ? exceptionPaths.clinicOf(clinic.reference, 'record') : null,
    mayMove: mayRecord && called ? exceptionPaths.clinicOf(clinic.reference, 'day') : null,
    plan: exception.recoveryPlanReference && {
      href: `/recovery-plans/${exception.recoveryPlanReference}`,
      text: `Recovery plan ${exception.recoveryPlanReference}`,
    },
    history: `/history/clinic/${clinic.id}`,
  });
}

const recordRows = (record: ClinicRecord): object => ({
  attendees: record.attendees.map(({ seat, name, substituteFor }) => ({
    seat: clinicSeats[seat],
    name: substituteFor ? `${name}, in place of ${substituteFor}` : name,
  })),
  answers: clinicQuestionKeys.map((question) => ({ question: clinicQuestions[question], answer: record.answers[question] })),
  causes: record.causeCodes.map((code) => causeCodes[code]),
  outcomes: record.outcomes.map((outcome) => clinicOutcomes[outcome]),
  actions: record.actions,
});
