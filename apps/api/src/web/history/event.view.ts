import type { HistoryEvent } from '@golden-thread/application/history/get-history';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { type Instant, londonDate, londonTime } from '@golden-thread/domain/calendar/instants';
import { type Change, labelOfText, type NameOf } from './event-labels/event-label';
import { historyPaths } from './paths';
import { labelOfEvent } from './event-labels/event-labels';

/** One event of a timeline, ready to be shown. */
export interface EventItem {
  readonly title: string;
  readonly by: string;
  readonly at: string;
  readonly occurredAt: Instant;
  readonly recorded: string;
  readonly detail: string | null;
  readonly changes: readonly Change[];
  /** How many more there are than are shown. */
  readonly moreChanges: number;
  readonly texts: readonly { readonly label: string; readonly text: string | null; readonly withhold: string | null }[];
}

/** So many changes of one event are shown: a ledger's extract may tell of thousands, and the history's file has all of them. */
const changesShown = 20;

const via = { page: '', token: ', by a program', engine: '', 'command-line': ', at the command line' } as const;
const moment = (instant: Instant): string => `${longDate(londonDate(instant))}, ${londonTime(instant)}`;

/**
 * An event in words: who, for whom, when by the council's clock and when it was really recorded, and the texts shown with it.
 * `mayWithhold`: the reader may take a text out of the record.
 */
export function eventItem(event: HistoryEvent, names: ReadonlyMap<string, string>, mayWithhold = false): EventItem {
  const name: NameOf = (id) => (id === null ? 'nobody' : (names.get(id) ?? 'somebody no longer listed'));
  const words = labelOfEvent(event, name);
  const changes = words.changes ?? [];
  const forWhom = event.onBehalfOfName === null ? '' : `, on behalf of ${event.onBehalfOfName}`;
  const roles = event.actorRoles.length > 0 ? ` (${event.actorRoles.map((role) => role.replaceAll('-', ' ')).join(', ')})` : '';
  return {
    title: words.title,
    by: event.actorName === null ? 'Golden Thread' : `${event.actorName}${roles}${forWhom}${via[event.via as keyof typeof via] ?? ''}`,
    at: moment(event.occurredAt),
    occurredAt: event.occurredAt,
    recorded: moment(event.occurredAt) === moment(event.recordedAt) ? '' : moment(event.recordedAt),
    detail: words.detail ?? null,
    changes: changes.slice(0, changesShown),
    moreChanges: Math.max(0, changes.length - changesShown),
    // What was left empty says nothing.
    texts: Object.entries(event.wording).filter(([, text]) => text !== '').map(([field, text]) => ({
      label: labelOfText(field), text, withhold: mayWithhold && text !== null ? historyPaths.withholdingOf(event.id, field) : null,
    })),
  };
}
