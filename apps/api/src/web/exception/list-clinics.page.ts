import { type ClinicSummary, type ClinicsView, listClinics } from '@golden-thread/application/exception/get-clinics';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { clinicOutcomes } from '@golden-thread/domain/exception/clinic';
import { Controller, Get, Inject } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { reviewPaths } from '../review/paths';
import { formatRequester } from './labels';
import { exceptionPaths } from './paths';

/** Clinics to come by their day, then those held with what came of them. */
function listClinicsView({ clinics, today, mayRequest }: ClinicsView): Page {
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

const row = (clinic: ClinicSummary, today: CalendarDate): object => ({
  href: exceptionPaths.clinicOf(clinic.reference),
  name: `${clinic.reference}: ${clinic.title}`,
  service: clinic.service,
  askedBy: formatRequester(clinic),
  day: shortDate(clinic.meetsOn),
  due: clinic.state === 'called' ? formatDueDate(clinic.meetsOn, today) : null,
  late: clinic.state === 'called' && clinic.meetsOn < today,
  outcome: clinic.record ? clinic.record.outcomes.map((outcome) => clinicOutcomes[outcome]).join('; ') : 'Not held yet',
  plan: clinic.recoveryPlanReference && { href: `/recovery-plans/${clinic.recoveryPlanReference}`, text: clinic.recoveryPlanReference },
});

/** Every clinic, to come and held. */
@Controller(exceptionPaths.clinics)
export class ListClinicsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'clinics.list', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    return listClinicsView(accepted(await listClinics(this.database, actor)));
  }
}
