import { listMappings } from '@golden-thread/application/import/mappings';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { type SavedMapping, lacksOf } from '@golden-thread/domain/import/figures-mapping';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { importPaths } from './paths';

const stateOf = ({ mapping }: SavedMapping): string => (lacksOf(mapping).length === 0 ? 'Ready' : 'Not complete yet');

/** The council's mappings; what is not complete, and keeps somebody from importing, stands first. */
const mappingList: ListDefinition<SavedMapping> = {
  name: 'Mappings',
  path: importPaths.mappings,
  noun: 'mapping',
  columns: {
    mapping: { title: 'Mapping', by: ({ name }) => name, cell: ({ id, name, sample }) => ({ text: name, href: importPaths.mappingOf(id), note: `Made from ${sample.file}` }) },
    state: { title: 'Where it stands', by: stateOf, cell: (mapping) => ({ text: stateOf(mapping) }) },
    version: { title: 'Version', by: ({ version }) => version, cell: ({ version }) => ({ text: String(version) }) },
    saved: { title: 'Saved', by: ({ savedAt }) => savedAt, cell: ({ savedAt }) => ({ text: shortDate(londonDate(savedAt)) }) },
  },
  filters: { state: { title: 'Where it stands', of: stateOf } },
  harm: ({ mapping }) => lacksOf(mapping).length,
  empty: { why: 'There are no mappings yet.', fills: 'Make one from a file like those that will come.' },
};

/** How councils' own spreadsheets are read: each mapping in its newest version. */
@Controller(importPaths.mappings)
export class ListMappingsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'imports.run', audit: 'import-mapping.list', navigation: { section: 'administration', trail: 'back' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const mappings = accepted(await listMappings(this.database, person.actor));
    const shown = new Page('import/list-mappings', {
      heading: 'Mappings',
      area: 'Administration',
      back: { href: importPaths.form, text: 'Back to Import' },
      make: importPaths.makeMapping,
      list: listView(mappingList, mappings, query),
    });
    return listFile(mappingList, mappings, query) ?? shown;
  }
}
