import type { ClinicLine, ClinicsView } from '@golden-thread/application/exception';
import { type CalendarDate, dueWording, shortDate } from '@golden-thread/domain/calendar';
import { clinicOutcomes } from '@golden-thread/domain/exception';
import { Page } from '../page';
import { reviewPaths } from '../review/paths';
import { askedBy } from './asked-by';
import { exceptionPaths } from './paths';

/** Clinics to come by their day, then those held with what came of them. */
export function presentClinics({ clinics, today, mayRequest }: ClinicsView): Page {
  const toCome = clinics.filter(({ state }) => state === 'called');
  const held = clinics.filter(({ state }) => state === 'held');
  const late = toCome.filter(({ meetsOn }) => meetsOn < today).length;
  return new Page('exception/list-clinics', {
    heading: 'Clinics',
    area: 'Reviews',
    breadcrumbs: [{ href: reviewPaths.rounds, text: 'Reviews' }, { href: exceptionPaths.clinics, text: 'Clinics' }],
    counted: `${toCome.length} to come, ${late} late; ${held.length} held`,
    request: mayRequest ? exceptionPaths.clinicRequest : null,
    groups: [
      { name: 'To come', rows: toCome.map((clinic) => row(clinic, today)) },
      { name: 'Held', rows: held.map((clinic) => row(clinic, today)) },
    ].filter(({ rows }) => rows.length > 0),
  });
}

const row = (clinic: ClinicLine, today: CalendarDate): object => ({
  href: exceptionPaths.clinicOf(clinic.reference),
  name: `${clinic.reference}: ${clinic.title}`,
  service: clinic.service,
  askedBy: askedBy(clinic),
  day: shortDate(clinic.meetsOn),
  due: clinic.state === 'called' ? dueWording(clinic.meetsOn, today) : null,
  late: clinic.state === 'called' && clinic.meetsOn < today,
  outcome: clinic.record ? clinic.record.outcomes.map((outcome) => clinicOutcomes[outcome]).join('; ') : 'Not held yet',
  plan: clinic.recoveryPlanReference && { href: `/recovery-plans/${clinic.recoveryPlanReference}`, text: clinic.recoveryPlanReference },
});
