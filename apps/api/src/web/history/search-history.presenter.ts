import type { HistorySeen } from '@golden-thread/application/history';
import { pagesOf } from '../list/pages-of';
import { Page } from '../page';
import { eventItem } from './event-item';
import { historyPaths } from './paths';
import type { HistoryChoice } from './search-history.query';
import { thingLabels } from './thing-labels';

/** Everything that happened, newest first, with its filter. */
export function presentHistory({ typed, faults, asked }: HistoryChoice, seen: HistorySeen): Page {
  const filtered = Object.values(typed).some((value) => value !== '');
  return new Page('history/search-history', {
    heading: 'History of everything',
    area: 'History',
    verification: historyPaths.verification,
    counted: `${seen.total.toLocaleString('en-GB')} ${seen.total === 1 ? 'event' : 'events'}, newest first`,
    typed,
    faults,
    things: [
      { value: '', text: 'Everything' },
      ...Object.entries(thingLabels).map(([value, text]) => ({ value, text, selected: value === typed.thing })),
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
