import { listAllReorganisations, type ReorganisationNamed } from '@golden-thread/application/organisation/read-reorganisations';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { organisationPaths } from './paths';
import { reorganisationStateLabels, reorganisationTitle } from './reorganisation.view';

const reorganisationList: ListDefinition<ReorganisationNamed> = {
  name: 'Mergers and splits',
  path: organisationPaths.reorganisations,
  noun: 'merger or split',
  nouns: 'mergers and splits',
  columns: {
    title: { title: 'What', by: reorganisationTitle, cell: (one) => ({ text: reorganisationTitle(one), href: organisationPaths.reorganisationOf(one.id) }) },
    on: { title: 'From', by: ({ effectiveOn }) => effectiveOn, cell: ({ effectiveOn }) => ({ text: longDate(effectiveOn) }) },
    state: { title: 'Where it stands', by: ({ state }) => reorganisationStateLabels[state], cell: ({ state }) => ({ text: reorganisationStateLabels[state] }) },
  },
  filters: { state: { title: 'Where it stands', of: ({ state }) => reorganisationStateLabels[state] } },
  empty: { why: 'No services are planned to merge or split.', fills: 'Whoever administers the organisation plans it for a day; it is carried out by itself then.' },
};

/** Services that merge or split: planned, carried out, withdrawn. */
@Controller(organisationPaths.reorganisations)
export class ListReorganisationsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'organisation.change', audit: 'reorganisation.list', navigation: { section: 'administration', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Query() query: ListQuery): Promise<Page | Download> {
    const all = accepted(await listAllReorganisations(this.database, actor));
    return listFile(reorganisationList, all, query) ?? new Page('organisation/reorganisations', {
      heading: 'Mergers and splits of services',
      area: 'Administration',
      breadcrumbs: [{ href: organisationPaths.home, text: 'Administration' }, { href: organisationPaths.reorganisations, text: 'Mergers and splits' }],
      list: listView(reorganisationList, all, query),
      actions: [
        { text: 'Merge services', href: `${organisationPaths.reorganisations}/new/merge` },
        { text: 'Split a service', href: `${organisationPaths.reorganisations}/new/split` },
      ],
    });
  }
}
