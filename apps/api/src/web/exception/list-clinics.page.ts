import { type ClinicSummary, listClinics } from '@golden-thread/application/exception/get-clinics';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { clinicOutcomes } from '@golden-thread/domain/exception/clinic';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { reviewPaths } from '../review/paths';
import { clinicStateLabels, formatRequester } from './labels';
import { exceptionPaths } from './paths';

/** Clinics to come by their day, then those held with what came of them. */
function clinicList(today: CalendarDate): ListDefinition<ClinicSummary> {
  const isLate = ({ state, meetsOn }: ClinicSummary): boolean => state === 'called' && meetsOn < today;
  return {
    name: 'Clinics',
    path: exceptionPaths.clinics,
    noun: 'clinic',
    alsoCounted: (clinics) => [`${clinics.filter(({ state }) => state === 'called').length} to come`, `${clinics.filter(({ state }) => state === 'held').length} held`],
    columns: {
      clinic: { title: 'Clinic', by: ({ reference }) => reference, cell: ({ reference, title }) => ({ text: `${reference}: ${title}`, href: exceptionPaths.clinicOf(reference) }) },
      service: { title: 'Service', by: ({ service }) => service, cell: ({ service }) => ({ text: service }) },
      by: { title: 'Asked for by', cell: (clinic) => ({ text: formatRequester(clinic) }) },
      day: {
        title: 'Day', by: ({ meetsOn }) => meetsOn,
        cell: (clinic) => ({ text: shortDate(clinic.meetsOn), when: clinic.state === 'called' ? formatDueDate(clinic.meetsOn, today) : '', late: isLate(clinic) }),
      },
      outcome: {
        title: 'Outcome',
        cell: ({ record, state, recoveryPlanReference }) => ({
          text: record ? record.outcomes.map((outcome) => clinicOutcomes[outcome]).join('; ') : state === 'withdrawn' ? 'Withdrawn' : 'Not held yet',
          links: recoveryPlanReference === null ? [] : [{ href: `/recovery-plans/${recoveryPlanReference}`, text: recoveryPlanReference }],
        }),
      },
    },
    filters: {
      state: { title: 'Held', of: ({ state }) => clinicStateLabels[state] },
      service: { title: 'Service', of: ({ service }) => service },
    },
    isLate,
    harm: (clinic) => Number(isLate(clinic)) - Number(clinic.state !== 'called'),
    empty: { why: 'No clinic was called yet.', fills: 'The corporate review calls one on an exception, or somebody asks for one.' },
  };
}

/** Every clinic, to come and held. */
@Controller(exceptionPaths.clinics)
export class ListClinicsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'clinics.list', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async list(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const { clinics, today, mayRequest } = accepted(await listClinics(this.database, person.actor));
    const list = clinicList(today);
    return listFile(list, clinics, query) ?? new Page('exception/list-clinics', {
      heading: 'Clinics',
      area: 'Reviews',
      breadcrumbs: [{ href: reviewPaths.rounds, text: 'Reviews' }, { href: exceptionPaths.clinics, text: 'Clinics' }],
      request: mayRequest ? exceptionPaths.clinicRequest : null,
      list: listView(list, clinics, query),
    });
  }
}
