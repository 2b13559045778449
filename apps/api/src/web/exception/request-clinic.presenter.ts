import type { ClinicSubjectLine } from '@golden-thread/application/exception';
import { addWorkingDays, type CalendarDate, longDate } from '@golden-thread/domain/calendar';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { exceptionPaths } from './paths';

/** What the clinic is about, the day, and why. */
export function presentClinicRequest(given: { subjects: readonly ClinicSubjectLine[]; today: CalendarDate }, form: FilledForm<object>): Page {
  return new Page('exception/request-clinic', {
    heading: 'Ask for a clinic',
    area: 'Reviews',
    back: { href: exceptionPaths.clinics, text: 'Back to the clinics' },
    form,
    suggested: longDate(addWorkingDays(given.today, 10)),
    subjects: given.subjects.map((subject) => ({
      value: valueOf(subject),
      text: subject.measureRef === null ? subject.title : `${subject.service}: ${subject.measureRef} ${subject.title}`,
      selected: form.typed('about') === valueOf(subject),
    })),
  });
}

const valueOf = ({ serviceId, measureId }: ClinicSubjectLine): string => (measureId === null ? serviceId : `${serviceId}/${measureId}`);
