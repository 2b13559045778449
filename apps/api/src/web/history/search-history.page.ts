import { normalText } from '@golden-thread/domain/shared/text';
import { type HistoryResults, longestNameAsked, searchHistory, type SearchHistoryAsked } from '@golden-thread/application/history/get-history';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { isThingType, thingTypes } from '@golden-thread/domain/shared/areas';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { pageNumber, pagesOf } from '../../http/paging';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { eventItem } from './event.view';
import { historyPaths } from './paths';
import { titleOfThings } from './things';

/** What the auditor chose, as typed, and what of it can be asked. */
interface HistoryChoice {
  readonly typed: { readonly thing: string; readonly who: string; readonly from: string; readonly to: string };
  readonly asked: SearchHistoryAsked;
  /** Dates that are none, in words; they are left out of what is asked. */
  readonly faults: readonly { readonly text: string; readonly href: string }[];
}

const text = (value: unknown): string => (typeof value === 'string' ? normalText(value).slice(0, longestNameAsked) : '');

/** Reads the address. */
function historyChoice(query: Readonly<Record<string, unknown>>): HistoryChoice {
  const typed = { thing: text(query['thing']), who: text(query['who']), from: text(query['from']), to: text(query['to']) };
  const faults = (['from', 'to'] as const)
    .filter((field) => typed[field] !== '' && !isCalendarDate(typed[field]))
    .map((field) => ({ text: `${field === 'from' ? 'From' : 'To'} is no date. Type it as 2026-09-03.`, href: `#${field}` }));
  const date = (field: 'from' | 'to') => (isCalendarDate(typed[field]) ? { [field]: typed[field] } : {});
  return {
    typed,
    faults,
    asked: {
      page: pageNumber(query['page']),
      ...(isThingType(typed.thing) && { streamType: typed.thing }),
      ...(typed.who !== '' && { who: typed.who }),
      ...date('from'),
      ...date('to'),
    },
  };
}

/** Everything that happened, newest first, with its filter. */
function searchHistoryView({ typed, faults, asked }: HistoryChoice, seen: HistoryResults, actor: Actor): Page {
  const filtered = Object.values(typed).some((value) => value !== '');
  return new Page('history/search-history', {
    heading: 'History of everything',
    area: 'History',
    verification: historyPaths.verification,
    accesses: may(actor, 'access-log.see') ? historyPaths.accesses : null,
    counted: `${seen.total.toLocaleString('en-GB')} ${seen.total === 1 ? 'event' : 'events'}, newest first`,
    typed,
    faults,
    things: [
      { value: '', text: 'Everything' },
      ...thingTypes.map((value) => ({ value, text: titleOfThings(value), selected: value === typed.thing })),
    ],
    items: seen.events.map((event) => ({
      ...eventItem(event, seen.names),
      thing: capitalised(seen.labels.get(event.stream.id) ?? event.stream.type.replaceAll('-', ' ')),
      href: historyPaths.of(event.stream.type, event.stream.id),
    })),
    pages: pagesOf(seen.total, asked.page, historyPaths.all, typed),
    empty: filtered
      ? { why: 'Nothing that happened matches what you chose.', fills: 'Choose less, or clear the filter.' }
      : { why: 'Nothing has happened yet.', fills: 'Every decision stands here from the moment it is made.' },
  });
}

const capitalised = (label: string): string => label.charAt(0).toUpperCase() + label.slice(1);

/** The auditor's view of everything that happened in the council. */
@Controller(historyPaths.all)
export class SearchHistoryPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'history.see-all', audit: 'history.search', navigation: { section: 'history', trail: 'none' } })
  async show(@CurrentActor() actor: Actor, @Query() query: Readonly<Record<string, unknown>>): Promise<Page> {
    const choice = historyChoice(query);
    return searchHistoryView(choice, accepted(await searchHistory(this.database, actor, choice.asked)), actor);
  }
}
