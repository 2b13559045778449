import { type HistoryEvent, type HistoryResults, searchHistory, type SearchHistoryAsked } from '@golden-thread/application/history/get-history';
import type { Database } from '@golden-thread/application/shared/command';
import { may } from '@golden-thread/domain/authority/permission';
import { isThingType, thingTypes } from '@golden-thread/domain/shared/areas';
import { capitalised } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { daysChosen, faultsOfDays, foundListFile, foundListView, type FoundListAsked, type FoundListDefinition, readFoundListQuery } from '../list/found-list.view';
import type { Download } from '../page';
import { type EventItem, eventItem } from './event.view';
import { historyPaths } from './paths';
import { titleOfThings } from './things';

/** An event as it is shown, with what it is about. */
interface EventListed extends EventItem {
  readonly thing: string;
  readonly href: string;
}

/** Everything that happened, as a list: on the page a timeline, in a file a row an event. */
const historyList: FoundListDefinition<EventListed> = {
  name: 'History of everything',
  path: historyPaths.all,
  noun: 'event',
  columns: {
    at: { title: 'When', cell: ({ at }) => ({ text: at }) },
    title: { title: 'What', cell: ({ title }) => ({ text: title }) },
    thing: { title: 'About', cell: ({ thing }) => ({ text: thing }) },
    by: { title: 'By', cell: ({ by }) => ({ text: by }) },
    detail: { title: 'More', cell: ({ detail }) => ({ text: detail ?? '' }) },
  },
  sorts: ['at'],
  filters: {
    thing: { title: 'About', items: thingTypes.map((value) => ({ value, text: titleOfThings(value) })) },
    who: { title: 'By or on behalf of', typed: 'text' },
    from: { title: 'From', typed: 'date' },
    to: { title: 'To', typed: 'date' },
  },
  isSearched: false,
  empty: { why: 'Nothing has happened yet.', fills: 'Every decision stands here from the moment it is made.' },
};

function eventListed(event: HistoryEvent, { names, labels }: HistoryResults): EventListed {
  const { type, id } = event.stream;
  const label = labels.get(id) ?? type.replaceAll('-', ' ');
  return { ...eventItem(event, names), thing: capitalised(label), href: historyPaths.of(type, id) };
}

/** What of the address can be asked. */
function askedOf(asked: FoundListAsked): SearchHistoryAsked {
  const { chosen, sort, page, rows } = asked;
  const { thing = '', who = '' } = chosen;
  return {
    page, rows, order: sort?.key === 'at' && !sort.down ? 'oldest' : 'newest',
    ...(isThingType(thing) && { streamType: thing }), ...(who !== '' && { who }), ...daysChosen(['from', 'to'], asked),
  };
}

/** The auditor's view of everything that happened in the council, newest first or as somebody asks. */
@Controller(historyPaths.all)
export class SearchHistoryPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'history.see-all', audit: 'history.search', navigation: { section: 'history', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const asked = readFoundListQuery(historyList, query);
    const seen = accepted(await searchHistory(this.database, person.actor, askedOf(asked)));
    const items = seen.events.map((event) => eventListed(event, seen));
    const page = new Page('history/search-history', {
      heading: 'History of everything',
      area: 'History',
      verification: historyPaths.verification,
      accesses: may(person.actor, 'access-log.see') ? historyPaths.accesses : null,
      faults: faultsOfDays(historyList, asked),
      list: foundListView(historyList, { rows: items, total: seen.total }, query),
      items,
    });
    return foundListFile(historyList, items, query) ?? page;
  }
}
