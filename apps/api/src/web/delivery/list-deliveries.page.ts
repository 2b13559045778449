import {
  type FailedDeliveriesAsked,
  type FailedDeliveriesView,
  type FailedDeliverySummary,
  type EmailInDoubt,
  showFailedDeliveries,
} from '@golden-thread/application/delivery/show-deliveries';
import { maySeeHistoryOf } from '@golden-thread/application/history/history-permissions';
import { isSealingLagging } from '@golden-thread/application/record/seal-council';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { shortDate } from '@golden-thread/domain/calendar/date-format';
import { type Instant, instantOf, londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import { type OutboxMessageState, outboxMessageTransitions } from '@golden-thread/domain/delivery/transitions';
import { taskKinds } from '@golden-thread/domain/task/task';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ApiConfig } from '../../config';
import type { ListQuery } from '../../http/list-of-rows';
import { counted } from '../../http/paging';
import { API_CONFIG } from '../../injection-tokens';
import { historyPaths } from '../history/paths';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, Page, RoutePolicy, type SignedIn } from '../kit';
import { foundListFile, foundListView, type FoundListDefinition, readFoundListQuery, sortAsked } from '../list/found-list.view';
import type { Download, PageLink } from '../page';
import { formatAttempts, formatEventName, formatMessageKind, isMessageKind, messageKinds } from './labels';
import { failedDeliveryPaths, workflowAddress } from './paths';

const stateTags = { parked: { text: 'Failed', colour: 'red' }, waiting: { text: 'Waiting', colour: 'grey' } } as const satisfies Record<OutboxMessageState, object>;
const states = Object.keys(stateTags) as OutboxMessageState[];

const at = (instant: Instant): string => `${shortDate(londonDate(instant))} at ${londonTime(instant)}`;

/** Where what a delivery was about can be looked at: its history, and the workflow that it wakes. */
function linksOf(actor: Actor, { event, errand, target }: FailedDeliverySummary, temporalUiUrl: string | null): readonly (PageLink & { about?: string })[] {
  const history = event && historyFor(actor, event);
  const { kind, subjectId } = target;
  const workflowId = errand === 'nudge-workflow' && kind && subjectId ? `${kind}.${subjectId}` : null;
  const workflow = workflowId && workflowAddress(temporalUiUrl, workflowId);
  return [...(history && event ? [{ href: history, text: `History: ${formatEventName(event.name)}` }] : []), ...(workflow ? [{ href: workflow, text: 'Open the workflow', about: workflowId }] : [])];
}

const deliveryList = (actor: Actor, temporalUiUrl: string | null): FoundListDefinition<FailedDeliverySummary> => ({
  name: 'What waits and what failed',
  path: failedDeliveryPaths.list,
  noun: 'delivery',
  nouns: 'deliveries',
  columns: {
    what: { title: 'What', cell: (row) => ({ text: formatMessageKind(row), note: row.event && `Because: ${formatEventName(row.event.name)}` }) },
    state: { title: 'State', cell: ({ state }) => ({ text: stateTags[state].text, tag: stateTags[state].colour }) },
    since: { title: 'Since', cell: ({ since }) => ({ text: at(since) }) },
    tried: { title: 'Tried', cell: ({ attempts, state, nextAttemptAt }) => ({ text: formatAttempts(attempts), note: state === 'waiting' && attempts > 0 ? `next ${at(nextAttemptAt)}` : null }) },
    why: { title: 'Why', cell: ({ lastError }) => ({ text: lastError ?? 'It has not been tried or has not failed' }) },
    acts: {
      title: 'Do', onPage: true,
      cell: (row) => ({ text: '', links: [...(mayRetry(row) ? [{ href: failedDeliveryPaths.retryOf(row.id), text: 'Retry', about: formatMessageKind(row) }] : []), ...linksOf(actor, row, temporalUiUrl)] }),
    },
  },
  sorts: ['state', 'since', 'tried'],
  filters: {
    state: { title: 'State', items: states.map((value) => ({ value, text: stateTags[value].text })) },
    errand: { title: 'What', items: messageKinds.map((value) => ({ value, text: formatMessageKind({ errand: value }) })) },
  },
  isSearched: true,
  tick: (row) => (mayRetry(row) ? { value: row.id, label: `Choose: ${formatMessageKind(row)}, since ${at(row.since)}` } : null),
  empty: { why: 'Nothing waits and nothing has failed.', fills: 'A decision leaves deliveries here for a moment; one that stays is a sign that a server is away.' },
});

const mayRetry = ({ state }: FailedDeliverySummary): boolean => outboxMessageTransitions.next(state, 'retry') !== null;

function askedOf(list: FoundListDefinition<FailedDeliverySummary>, query: ListQuery): FailedDeliveriesAsked {
  const { q: search, chosen, sort, page, rows } = readFoundListQuery(list, query);
  const { state, errand } = chosen;
  return {
    search, order: sortAsked(['state', 'since', 'tried'], sort), limit: rows, offset: (page - 1) * rows,
    state: states.find((known) => known === state) ?? null, errand: isMessageKind(errand) ? errand : null,
  };
}

/** What stands around the list: e-mails to decide, workflows that lag, seals, tasks that nothing follows. */
const aroundTheList = ({ letters, behind, orphaned, sealing }: FailedDeliveriesView, temporalUiUrl: string | null): object => ({
  letters: letters.map(emailRow),
  behind: behind.map(({ workflowId, requested, handled }) => ({ workflowId, href: workflowAddress(temporalUiUrl, workflowId), asked: requested - handled })),
  sealing: { ...sealing, heldUp: isSealingLagging(sealing, instantOf(new Date())) },
  orphaned: orphaned.map(({ kind, label, workflow }) => ({
    asks: taskKinds[kind].asks, label, why: workflow === 'ended' ? 'Its workflow has ended' : 'No workflow has been started for it',
  })),
});

/** What the engine still has to do, what it could not do, and what an operator has to decide; the form in which ticked ones are tried again. */
export async function listFailedDeliveriesView(database: Database, { actor }: SignedIn, { query, form, temporalUiUrl }: { readonly query: ListQuery; readonly form: FilledForm<object>; readonly temporalUiUrl: string | null }): Promise<Page | Download> {
  const list = deliveryList(actor, temporalUiUrl);
  const shown = accepted(await showFailedDeliveries(database, actor, askedOf(list, query)));
  const { waiting, parked, letters, lines, total } = shown;
  const drawn = foundListView(list, { rows: lines, total }, query);
  return foundListFile(list, lines, query) ?? new Page('delivery/list-deliveries', {
    heading: 'Failed deliveries',
    area: 'Failed deliveries',
    form,
    list: { ...drawn, counted: `${waiting} waiting, ${parked} failed, ${counted(letters.length, 'e-mail')} to decide` },
    retryTicked: lines.some(mayRetry) ? failedDeliveryPaths.retryTicked : null,
    ...aroundTheList(shown, temporalUiUrl),
  });
}

/** An operator sees what is to be dispatched, not what every e-mail or objective says: no link where the history is closed to them. */
const historyFor = (actor: Actor, { streamType, streamId }: NonNullable<FailedDeliverySummary['event']>): string | null =>
  maySeeHistoryOf(actor, streamType) ? historyPaths.of(streamType, streamId) : null;

const emailRow = (letter: EmailInDoubt): object => ({
  to: letter.to,
  subject: letter.subject ?? 'No subject',
  doubt: letter.state === 'possibly-sent',
  at: letter.sendingAt,
  tried: formatAttempts(letter.attempts),
  why: letter.lastError,
  href: failedDeliveryPaths.letterOf(letter.id),
});

/** What waits, what failed, since when, why and how often tried: the operator's page. */
@Controller(failedDeliveryPaths.list)
export class ListFailedDeliveriesPage {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    @Inject(API_CONFIG) private readonly config: ApiConfig,
  ) {}

  @Get()
  @RoutePolicy({ permission: 'deliveries.see', audit: 'deliveries.list', navigation: { section: 'deliveries', trail: 'none' } })
  async show(@CurrentPerson() person: SignedIn, @Query() query: ListQuery): Promise<Page | Download> {
    return listFailedDeliveriesView(this.database, person, { query, form: blankForm(), temporalUiUrl: this.config.temporalUiUrl });
  }
}
