import { type ConsultationSummary, getConsultationRegister } from '@golden-thread/application/consultation/get-consultations';
import type { Database } from '@golden-thread/application/shared/command';
import { formatDueDate, shortDate } from '@golden-thread/domain/calendar/date-format';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { consultationMethods } from '@golden-thread/domain/consultation/consultation';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { planPaths } from '../plan/paths';
import { consultationTags } from './labels';
import { consultationPaths } from './paths';

function consultationList(today: CalendarDate): ListDefinition<ConsultationSummary> {
  const isLate = ({ state, resultDueOn }: ConsultationSummary): boolean => state === 'under-way' && resultDueOn < today;
  const unused = ({ state, usedIn }: ConsultationSummary): boolean => state === 'reported' && usedIn.length === 0;
  return {
    name: 'Consultations',
    path: consultationPaths.list,
    noun: 'consultation',
    alsoCounted: (all) => [`${all.filter(unused).length} used in nothing yet`],
    columns: {
      consultation: { title: 'Consultation', by: ({ reference }) => Number(reference.replace(/\D/g, '')), cell: ({ reference, title }) => ({ text: `${reference}: ${title}`, href: consultationPaths.of(reference) }) },
      method: { title: 'Method', by: ({ method }) => method, cell: ({ method, asked }) => ({ text: consultationMethods[method], note: asked }) },
      size: { title: 'Size', by: ({ size }) => size ?? -1, cell: ({ size }) => ({ text: size === null ? '–' : size.toLocaleString('en-GB') }) },
      date: { title: 'Date', by: ({ endsOn }) => endsOn, cell: ({ endsOn }) => ({ text: shortDate(endsOn) }) },
      state: {
        title: 'Where it stands', by: ({ state }) => state,
        cell: (one) => ({ text: consultationTags[one.state].text, tag: consultationTags[one.state].colour, ...(one.state === 'under-way' && { when: formatDueDate(one.resultDueOn, today), late: isLate(one) }) }),
      },
      usedIn: { title: 'Used in', by: ({ usedIn }) => usedIn.length, cell: ({ usedIn }) => ({ text: usedIn.length === 0 ? 'Nothing yet' : usedIn.join(', ') }) },
      owner: { title: 'Owner', by: ({ owner }) => owner, cell: ({ owner, service }) => ({ text: owner, note: service }) },
      result: { title: 'Result', inFile: true, cell: ({ result }) => ({ text: result }) },
    },
    filters: {
      method: { title: 'Method', of: ({ method }) => consultationMethods[method] },
      state: { title: 'Where it stands', of: ({ state }) => consultationTags[state].text },
      used: { title: 'Used', of: (one) => (unused(one) ? 'Used in nothing yet' : one.usedIn.length > 0 ? 'Used' : 'No result yet') },
      service: { title: 'Service', of: ({ service }) => service ?? 'The council' },
    },
    isLate,
    harm: (one) => 2 * Number(isLate(one)) + Number(unused(one)),
    empty: { why: 'No consultation is in the register yet.', fills: 'Whoever runs one enters it, and records what people said.' },
  };
}

/** The register of consultations, and the council’s objectives that nobody was consulted about. */
@Controller(consultationPaths.list)
export class ListConsultationsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'consultations.list', navigation: { section: 'plans', trail: 'breadcrumbs' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const { consultations, unasked, today, mayEnter } = accepted(await getConsultationRegister(this.database, actor));
    const list = consultationList(today);
    return listFile(list, consultations, query) ?? new Page('consultation/list', {
      heading: 'Consultations',
      area: 'Plans',
      breadcrumbs: [{ text: 'Plans', href: planPaths.list }],
      list: listView(list, consultations, query),
      enter: mayEnter ? consultationPaths.enter : null,
      unasked: unasked.map(({ id, reference, title }) => ({ href: planPaths.objectiveOf(id), text: `${reference}: ${title}` })),
    });
  }
}
