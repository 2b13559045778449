import { accessKinds, type AccessKind, type AccessOutcome, type AccessSeen, listAccesses, type ListAccessesAsked } from '@golden-thread/application/history/list-accesses';
import type { Database } from '@golden-thread/application/shared/command';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ListQuery } from '../../http/list-of-rows';
import { accepted, CurrentPerson, DATABASE, Page, RoutePolicy, type SignedIn } from '../kit';
import { daysChosen, faultsOfDays, foundListFile, foundListView, type FoundListAsked, type FoundListDefinition, readFoundListQuery } from '../list/found-list.view';
import type { Download } from '../page';
import { historyPaths } from './paths';

const outcomes: Readonly<Record<AccessOutcome, string>> = { done: 'Done', refused: 'Refused', failed: 'Failed' };

/** By which token, and whose it is. */
function tokenOf({ tokenId, tokenKind, tokenLabel }: AccessSeen): string {
  if (tokenId === null) return '';
  const whose = tokenKind === null ? '' : tokenKind === 'person' ? ' of their own' : ' of the service account';
  return `, by token ${tokenLabel ?? tokenId}${whose}`;
}

/** Who, for whom, and by which token. */
function whoOf(access: AccessSeen): string {
  const { name, onBehalfOfName } = access;
  const forWhom = onBehalfOfName === null ? '' : `, on behalf of ${onBehalfOfName}`;
  return `${name ?? 'Nobody signed in'}${forWhom}${tokenOf(access)}`;
}

/** What came of it, as a person says it. */
function outcomeOf({ status, detail }: AccessSeen): string {
  const outcome = detail !== null || (status >= 400 && status < 500) ? outcomes.refused : status >= 500 ? outcomes.failed : outcomes.done;
  return `${outcome} (${status})${detail === null ? '' : `. ${detail}`}`;
}

const accessList: FoundListDefinition<AccessSeen> = {
  name: 'Access log',
  path: historyPaths.accesses,
  noun: 'request',
  columns: {
    at: { title: 'When', cell: ({ at }) => ({ text: `${shortDate(londonDate(at))}, ${londonTime(at)}` }) },
    who: { title: 'Who', cell: (access) => ({ text: whoOf(access) }) },
    address: { title: 'From', cell: ({ address }) => ({ text: address }) },
    action: { title: 'Action', cell: ({ action }) => ({ text: action }) },
    page: { title: 'Page', cell: ({ method, path }) => ({ text: `${method} ${path}`, isAddress: true }) },
    outcome: { title: 'Outcome', cell: (access) => ({ text: outcomeOf(access) }) },
  },
  sorts: ['at'],
  filters: {
    what: { title: 'What', items: Object.entries(accessKinds).map(([value, { title }]) => ({ value, text: title })) },
    outcome: { title: 'Outcome', items: Object.entries(outcomes).map(([value, text]) => ({ value, text })) },
    who: { title: 'By or on behalf of', typed: 'text' },
    address: { title: 'From address', typed: 'text' },
    from: { title: 'From', typed: 'date' },
    to: { title: 'To', typed: 'date' },
  },
  isSearched: false,
  empty: { why: 'No request is in the log yet.', fills: 'A request stands here a few seconds after it was answered.' },
};

/** What of the address can be asked. */
function askedOf(asked: FoundListAsked): ListAccessesAsked {
  const { chosen: { what, outcome, who, address }, sort, page, rows } = asked;
  return {
    page, rows, order: sort?.key === 'at' && !sort.down ? 'oldest' : 'newest',
    ...(what !== undefined && { kind: what as AccessKind }), ...(outcome !== undefined && { outcome: outcome as AccessOutcome }),
    ...(who !== undefined && { who }), ...(address !== undefined && { address }), ...daysChosen(['from', 'to'], asked),
  };
}

/** Who opened or sent what, from where, and what came of it; for the auditor alone, newest first or as they ask. */
@Controller(historyPaths.accesses)
export class ListAccessesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'access-log.see', audit: 'access-log.list', navigation: { section: 'history', trail: 'back' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    const asked = readFoundListQuery(accessList, query);
    const { accesses, total } = accepted(await listAccesses(this.database, person.actor, askedOf(asked)));
    const page = new Page('history/list-accesses', {
      heading: 'Access log',
      area: 'History',
      back: { href: historyPaths.all, text: 'Back to History of everything' },
      faults: faultsOfDays(accessList, asked),
      list: foundListView(accessList, { rows: accesses, total }, query),
    });
    return foundListFile(accessList, accesses, query) ?? page;
  }
}
