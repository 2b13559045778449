import { type AccessKind, accessKinds, type AccessOutcome, type AccessSeen, listAccesses, type ListAccessesAsked } from '@golden-thread/application/history/list-accesses';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { isCalendarDate } from '@golden-thread/domain/calendar/dates';
import { londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import { normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { counted, pageNumber, pagesOf } from '../../http/paging';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { historyPaths } from './paths';

const outcomes: Readonly<Record<AccessOutcome, string>> = { done: 'Done', refused: 'Refused', failed: 'Failed' };

const text = (value: unknown): string => (typeof value === 'string' ? normalText(value).slice(0, 100) : '');
const isKind = (word: string): word is AccessKind => Object.hasOwn(accessKinds, word);
const isOutcome = (word: string): word is AccessOutcome => Object.hasOwn(outcomes, word);

/** What the auditor chose, as typed, and what of it can be asked. */
interface AccessChoice {
  readonly typed: Readonly<Record<'what' | 'outcome' | 'who' | 'address' | 'from' | 'to', string>>;
  readonly asked: ListAccessesAsked;
  readonly faults: readonly { readonly text: string; readonly href: string }[];
}

/** Reads the address. */
function accessChoice(query: Readonly<Record<string, unknown>>): AccessChoice {
  const { what, outcome, who, address, from, to } = query;
  const typed = { what: text(what), outcome: text(outcome), who: text(who), address: text(address), from: text(from), to: text(to) };
  const date = (field: 'from' | 'to') => (isCalendarDate(typed[field]) ? { [field]: typed[field] } : {});
  return {
    typed,
    faults: (['from', 'to'] as const)
      .filter((field) => typed[field] !== '' && !isCalendarDate(typed[field]))
      .map((field) => ({ text: `${field === 'from' ? 'From' : 'To'} is no date. Type it as 2026-09-03.`, href: `#${field}` })),
    asked: {
      page: pageNumber(query['page']),
      ...(isKind(typed.what) && { kind: typed.what }),
      ...(isOutcome(typed.outcome) && { outcome: typed.outcome }),
      ...(typed.who !== '' && { who: typed.who }),
      ...(typed.address !== '' && { address: typed.address }),
      ...date('from'),
      ...date('to'),
    },
  };
}

/** Who, for whom, and by which token. */
function whoOf({ name, onBehalfOfName, tokenId, tokenLabel }: AccessSeen): string {
  const forWhom = onBehalfOfName === null ? '' : `, on behalf of ${onBehalfOfName}`;
  return `${name ?? 'Nobody signed in'}${forWhom}${tokenId === null ? '' : `, by token ${tokenLabel ?? tokenId}`}`;
}

/** What came of it, as a person says it. */
function outcomeOf({ status, detail }: AccessSeen): string {
  const outcome = detail !== null || (status >= 400 && status < 500) ? outcomes.refused : status >= 500 ? outcomes.failed : outcomes.done;
  return `${outcome} (${status})${detail === null ? '' : `. ${detail}`}`;
}

const options = (labels: Readonly<Record<string, string>>, all: string, chosen: string) =>
  [['', all], ...Object.entries(labels)].map(([value, label]) => ({ value, text: label, selected: value === chosen }));

/** The requests that match, newest first, with the filter. */
function listAccessesView({ typed, faults, asked }: AccessChoice, { accesses, total }: { readonly accesses: readonly AccessSeen[]; readonly total: number }): Page {
  return new Page('history/list-accesses', {
    heading: 'Access log',
    area: 'History',
    back: { href: historyPaths.all, text: 'Back to History of everything' },
    counted: `${counted(total, 'request')}, newest first`,
    typed,
    faults,
    kinds: options(Object.fromEntries(Object.entries(accessKinds).map(([kind, { title }]) => [kind, title])), 'Everything', typed.what),
    outcomes: options(outcomes, 'Any', typed.outcome),
    rows: accesses.map((access) => ({
      at: `${shortDate(londonDate(access.at))}, ${londonTime(access.at)}`,
      who: whoOf(access),
      address: access.address,
      action: access.action,
      page: `${access.method} ${access.path}`,
      outcome: outcomeOf(access),
    })),
    pages: pagesOf(total, asked.page, historyPaths.accesses, typed),
  });
}

/** Who opened or sent what, from where, and what came of it; for the auditor alone. */
@Controller(historyPaths.accesses)
export class ListAccessesPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'access-log.see', audit: 'access-log.list', navigation: { section: 'history', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Query() query: Readonly<Record<string, unknown>>): Promise<Page> {
    const choice = accessChoice(query);
    return listAccessesView(choice, accepted(await listAccesses(this.database, actor, choice.asked)));
  }
}
