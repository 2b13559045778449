import { listRehearsals, type RehearsalSummary } from '@golden-thread/application/rehearsal/read-rehearsals';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { yearNamed } from '../../http/year-named';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import type { Cell } from '../list/draw-list';
import { type ListDefinition, listFile, listView } from '../list/list.view';
import type { Download } from '../page';
import { rehearsalStateNames } from '../timetable/labels';
import { timetablePaths } from '../timetable/paths';

const rehearsalList = (year: FinancialYear): ListDefinition<RehearsalSummary> => ({
  name: `Rehearsals of ${year}`,
  path: timetablePaths.of(year, 'rehearsals'),
  noun: 'rehearsal',
  columns: {
    name: { title: 'Rehearsal', by: ({ name }) => name, cell: ({ id, name }) => ({ text: name, href: timetablePaths.rehearsalOf(id) }) },
    state: { title: 'State', by: ({ state }) => rehearsalStateNames[state], cell: stateCell },
    papers: { title: 'Papers that miss their agenda', by: ({ papersLate }) => papersLate, cell: ({ papersLate }) => ({ text: papersLate === null ? 'Not known yet' : `${papersLate}` }) },
    asked: { title: 'Asked', by: ({ askedAt }) => askedAt, cell: ({ askedAt, askedByName }) => ({ text: shortDate(londonDate(askedAt)), note: askedByName }) },
  },
  filters: { state: { title: 'State', of: ({ state }) => rehearsalStateNames[state] } },
  empty: { why: 'This year has not been rehearsed.', fills: 'Rehearse it: nothing of the council is touched, and nobody is told.' },
});

const stateCell = ({ state, progress }: RehearsalSummary): Cell => ({ text: rehearsalStateNames[state], note: state === 'running' ? `${Math.round(progress * 100)}%` : null });

/** The rehearsals of a year, the newest first. */
@Controller(timetablePaths.rehearsals)
export class ListRehearsalsPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'timetable.rehearse', audit: 'rehearsals.list', navigation: { section: 'timetable', trail: 'back' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('year') named: string, @Query() query: ListQuery): Promise<Page | Download> {
    const year = yearNamed(named);
    const rehearsals = accepted(await listRehearsals(this.database, actor, { year }));
    const list = rehearsalList(year);
    return (
      listFile(list, rehearsals, query) ??
      new Page('rehearsal/rehearsals', {
        heading: `Rehearsals of ${year}`,
        area: 'Timetable',
        back: { href: timetablePaths.of(year), text: 'Back to the year' },
        ask: timetablePaths.of(year, 'new-rehearsal'),
        list: listView(list, rehearsals, query),
      })
    );
  }
}
