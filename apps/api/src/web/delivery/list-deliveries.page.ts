import {
  type FailedDeliveriesQuestion,
  type FailedDeliveriesView,
  type FailedDeliverySummary,
  type EmailInDoubt,
  showFailedDeliveries,
} from '@golden-thread/application/delivery/show-deliveries';
import { isSealingLagging } from '@golden-thread/application/record/seal-council';
import { maySeeHistoryOf } from '@golden-thread/application/history/history-permissions';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { instantOf } from '@golden-thread/domain/calendar/instants';
import { taskKinds } from '@golden-thread/domain/task/task';
import { Controller, Get, Inject, Query } from '@nestjs/common';
import type { ApiConfig } from '../../config';
import { counted, pageNumber, pagesOf } from '../../http/paging';
import { API_CONFIG } from '../../injection-tokens';
import { historyPaths } from '../history/paths';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { formatMessageKind, formatEventName, formatAttempts } from './labels';
import { failedDeliveryPaths, workflowAddress } from './paths';

const stateFilters = { all: 'Everything', parked: 'Failed', waiting: 'Waiting' } as const;

/** What the engine still has to do, what it could not do, and what an operator has to decide. */
function listDeliveriesView(actor: Actor, asked: FailedDeliveriesQuestion, shown: FailedDeliveriesView, temporalUiUrl: string | null): Page {
  const { waiting, parked, letters, behind, orphaned, sealing } = shown;
  const counts = { all: waiting + parked, parked, waiting };
  const state = asked.state ?? 'all';
  return new Page('delivery/list-deliveries', {
    heading: 'Failed deliveries',
    area: 'Failed deliveries',
    counted: `${waiting} waiting, ${parked} failed, ${counted(letters.length, 'e-mail')} to decide`,
    filters: Object.entries(stateFilters).map(([key, words]) => ({
      text: `${words} (${counts[key as keyof typeof counts]})`,
      href: key === 'all' ? failedDeliveryPaths.list : `${failedDeliveryPaths.list}?state=${key}`,
      active: key === state,
    })),
    rows: shown.lines.map((line) => row(actor, line, temporalUiUrl)),
    pages: pagesOf(counts[state], asked.page, failedDeliveryPaths.list, { state: asked.state ?? undefined }),
    letters: letters.map(emailRow),
    behind: behind.map(({ workflowId, requested, handled }) => ({
      workflowId, href: workflowAddress(temporalUiUrl, workflowId), asked: requested - handled,
    })),
    sealing: { ...sealing, heldUp: isSealingLagging(sealing, instantOf(new Date())) },
    orphaned: orphaned.map(({ kind, label, workflow }) => ({
      asks: taskKinds[kind].asks, label, why: workflow === 'ended' ? 'Its workflow has ended' : 'No workflow has been started for it',
    })),
  });
}

function row(actor: Actor, line: FailedDeliverySummary, temporalUiUrl: string | null): object {
  const { kind, subjectId } = line.target;
  const workflowId = line.errand === 'nudge-workflow' && kind && subjectId ? `${kind}.${subjectId}` : null;
  return {
    what: formatMessageKind(line),
    because: line.event && { text: formatEventName(line.event.name), href: historyFor(actor, line.event) },
    workflow: workflowId && { id: workflowId, href: workflowAddress(temporalUiUrl, workflowId) },
    parked: line.state === 'parked',
    since: line.since,
    tried: formatAttempts(line.attempts),
    next: line.state === 'waiting' && line.attempts > 0 ? line.nextAttemptAt : null,
    why: line.lastError,
    retry: failedDeliveryPaths.retryOf(line.id),
  };
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
  async show(@CurrentActor() actor: Actor, @Query() asked: Readonly<Record<string, string>>): Promise<Page> {
    const state = (['waiting', 'parked'] as const).find((known) => known === asked['state']) ?? null;
    const query = { state, page: pageNumber(asked['page']) };
    return listDeliveriesView(actor, query, accepted(await showFailedDeliveries(this.database, actor, query)), this.config.temporalUiUrl);
  }
}
