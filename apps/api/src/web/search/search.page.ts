import { type FoundOfKind, type FoundThing, search } from '@golden-thread/application/search/search';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { isFinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { matchesTyped } from '@golden-thread/domain/search/search-terms';
import { isSearchedKind, longestSearch, type SearchedKind, searchedKinds } from '@golden-thread/domain/search/searched-kinds';
import { normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { counted, pageNumber, pagesOf } from '../../http/paging';
import { documentPaths } from '../document/paths';
import { helpTopics } from '../help/help-topics';
import { evidencePaths } from '../evidence/paths';
import { addressOfPage } from '../history/things';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { partAddress, postAddress } from '../organisation/paths';
import { planPaths } from '../plan/paths';
import { timetablePaths } from '../timetable/paths';
import { searchPaths } from './paths';

/** What stands in the address. */
interface SearchQuery {
  readonly typed: string;
  readonly kind: SearchedKind | null;
  readonly page: number;
}

/** Those who look after the organisation are led to its parts and posts; what has no page for the reader is named without a link. */
function addressOf({ kind, id, place }: FoundThing, actor: Actor): string | null {
  if (kind === 'stage') return place === null ? null : stageAddress(place);
  if (kind === 'document') return documentPaths.fileOf(id, 'pdf');
  if (kind === 'objective') return planPaths.objectiveOf(id);
  if (kind === 'evidence') return evidencePaths.fileOf(id);
  const page = addressOfPage(kind, id);
  if (page !== null || !may(actor, 'organisation.change')) return page;
  if (kind === 'post') return postAddress(id);
  return kind === 'directorate' || kind === 'service' || kind === 'unit' ? partAddress(id) : null;
}

/** A stage by its year and key: "2026/27 figures-entered-q1". */
function stageAddress(place: string): string {
  const [year = '', key = ''] = place.split(' ');
  return isFinancialYear(year) ? timetablePaths.workOf(year, key) : timetablePaths.usual;
}

/** How many, at the least where not all could be looked through. */
const amount = ({ total, cut }: FoundOfKind): string => `${total.toLocaleString('en-GB')}${cut ? ' or more' : ''}`;

function searchView({ typed, kind, page }: SearchQuery, found: readonly FoundOfKind[], actor: Actor): Page {
  const total = found.reduce((sum, one) => sum + one.total, 0);
  return new Page('search/search', {
    heading: typed === '' ? 'Search' : `Search for “${typed}”`,
    area: 'Search',
    typed,
    longest: longestSearch,
    action: searchPaths.search,
    counted: typed === '' ? null : `${found.some(({ cut }) => cut) ? 'More than ' : ''}${counted(total, 'result')}${kind === null ? '' : ` among ${searchedKinds[kind].title.toLowerCase()}`}`,
    cut: found.some(({ cut }) => cut),
    all: kind === null ? null : `${searchPaths.search}?${new URLSearchParams({ q: typed }).toString()}`,
    groups: found.map((one) => ({
      title: `${searchedKinds[one.kind].title} (${amount(one)})`,
      id: one.kind,
      more: kind === null && one.total > one.things.length ? { href: searchPaths.ofKind(typed, one.kind), text: one.cut ? `The first ${counted(one.total, 'result')}` : `All ${counted(one.total, 'result')}` } : null,
      things: one.things.map((thing) => ({ ...thing, href: addressOf(thing, actor) })),
    })),
    topics: kind === null && typed !== '' ? helpTopics.filter(({ title, says }) => matchesTyped(`${title} ${says}`, typed)) : [],
    pages: kind === null ? null : pagesOf(total, page, searchPaths.search, { q: typed, kind }),
  });
}

/** Search across measures, plans, reviews, recovery plans, reports, papers and their evidence, stages of the year, the organisation and people. */
@Controller(searchPaths.search)
export class SearchPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'signed-in', audit: 'search.list', navigation: { section: 'none', trail: 'none' } })
  async show(@CurrentActor() actor: Actor, @Query() query: Readonly<Record<string, unknown>>): Promise<Page> {
    const typed = typeof query['q'] === 'string' ? normalText(query['q']).slice(0, longestSearch) : '';
    const asked = { typed, kind: isSearchedKind(query['kind']) ? query['kind'] : null, page: pageNumber(query['page']) };
    return searchView(asked, accepted(await search(this.database, actor, asked)), actor);
  }
}
