import type { ClinicView } from '@golden-thread/application/exception';
import { longDate } from '@golden-thread/domain/calendar';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { exceptionPaths } from './paths';

/** The day as it is, and the new one with its reason. */
export const presentClinicDay = ({ clinic }: ClinicView, form: FilledForm<object>): Page =>
  new Page('exception/reschedule-clinic', {
    heading: `Move clinic ${clinic.reference} to another day`,
    area: 'Reviews',
    caption: clinic.title,
    back: { href: exceptionPaths.clinicOf(clinic.reference), text: `Back to ${clinic.reference}` },
    form,
    meets: longDate(clinic.meetsOn),
  });
