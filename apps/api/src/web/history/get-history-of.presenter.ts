import type { ThingType } from '@golden-thread/domain';
import type { HistorySeen, StreamVerified } from '@golden-thread/application/history';
import { pagesOf } from '../list/pages-of';
import { Page } from '../page';
import { eventItem } from './event-item';
import { historyPaths } from './paths';
import { addressInHistory } from './thing-address';

interface Asked {
  readonly type: ThingType;
  readonly id: string;
  readonly page: number;
}

/** The timeline of one thing, newest first, with whether its record holds. */
export function presentHistoryOf(asked: Asked, seen: HistorySeen & { readonly label: string; readonly verified: StreamVerified }): Page {
  return new Page('history/get-history-of', {
    heading: `History of ${seen.label}`,
    area: 'History',
    back: backTo(asked, seen.label),
    counted: seen.total === 0 ? 'No events' : `${seen.total} ${seen.total === 1 ? 'event' : 'events'}, newest first`,
    holds: holds(seen.verified),
    broken: seen.verified.brokenAt !== null,
    items: seen.events.map((event) => eventItem(event, seen.names)),
    pages: pagesOf(seen.total, asked.page, historyPaths.of(asked.type, asked.id), {}),
  });
}

/** To the thing itself where it has a page, else to the tasks. */
function backTo({ type, id }: Asked, label: string): { href: string; text: string } {
  const href = addressInHistory(type, id);
  return href === historyPaths.of(type, id) ? { href: '/tasks', text: 'Back to My tasks' } : { href, text: `Back to ${label}` };
}

function holds({ events, sealed, brokenAt }: StreamVerified): string {
  if (brokenAt !== null) return `Event ${brokenAt} is not as it was recorded. Tell the auditor.`;
  const open = events - sealed;
  return `Every event is as it was recorded.${open > 0 ? ` The newest ${open === 1 ? 'one is' : `${open} are`} not yet sealed.` : ''}`;
}
