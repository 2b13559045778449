import { getHistoryOf, type HistoryResults, type StreamVerified } from '@golden-thread/application/history/get-history';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { isThingType } from '@golden-thread/domain/shared/areas';
import type { Id, ThingType } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { pageNumber, pagesOf } from '../../http/paging';
import { ParseId } from '../../http/parse-id';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { eventItem } from './event.view';
import { historyPaths } from './paths';
import { addressInHistory } from './things';

interface HistoryQuestion {
  readonly type: ThingType;
  readonly id: Id;
  readonly page: number;
}

/** The timeline of one thing, newest first, with whether its record holds. */
function showHistoryView(
  asked: HistoryQuestion,
  seen: HistoryResults & { readonly label: string; readonly verified: StreamVerified; readonly mayOpen: boolean },
  actor: Actor,
): Page {
  return new Page('history/get-history-of', {
    heading: `History of ${seen.label}`,
    area: 'History',
    back: seen.mayOpen ? backTo(asked, seen.label) : toMyTasks,
    counted: seen.total === 0 ? 'No events' : `${seen.total} ${seen.total === 1 ? 'event' : 'events'}, newest first`,
    holds: holds(seen.verified),
    broken: seen.verified.brokenAt !== null,
    exported: may(actor, 'history.see-all') && seen.total > 0 ? historyPaths.exportOf(asked.type, asked.id) : null,
    items: seen.events.map((event) => eventItem(event, seen.names, may(actor, 'history.withhold'))),
    pages: pagesOf(seen.total, asked.page, historyPaths.of(asked.type, asked.id), {}),
  });
}

const toMyTasks = { href: '/tasks', text: 'Back to My tasks' };

/** To the thing itself where it has a page, else to the tasks. */
function backTo({ type, id }: HistoryQuestion, label: string): { href: string; text: string } {
  const href = addressInHistory(type, id);
  return href === historyPaths.of(type, id) ? toMyTasks : { href, text: `Back to ${label}` };
}

function holds({ events, sealed, brokenAt }: StreamVerified): string {
  if (brokenAt !== null) return `Event ${brokenAt} is not as it was recorded. Tell the auditor.`;
  const open = events - sealed;
  return `Every event is as it was recorded.${open > 0 ? ` The newest ${open === 1 ? 'one is' : `${open} are`} not yet sealed.` : ''}`;
}

/** What happened to one thing: who did what when, in the words of the page where it was done. */
@Controller(historyPaths.thing)
export class ShowHistoryPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'history.see', audit: 'history.of-thing', navigation: { section: 'none', trail: 'back' } })
  async show(@CurrentActor() actor: Actor, @Param('type') type: string, @Param('id', ParseId) id: Id, @Query('page') asked?: string): Promise<Page> {
    const page = pageNumber(asked);
    if (!isThingType(type)) throw new NotFoundException();
    return showHistoryView({ type, id, page }, accepted(await getHistoryOf(this.database, actor, { type, id, page })), actor);
  }
}
