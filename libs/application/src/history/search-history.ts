import { accept, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { findHistory, findNames, findThingLabels, type HistoryAsked } from '@golden-thread/persistence/history';
import type { HistorySeen } from './history-seen';
import { withholdAbsences } from './withhold-absences';

/** What the auditor may choose by. */
export type SearchHistoryAsked = Omit<HistoryAsked, 'stream'>;

/**
 * The history of everything in the council, newest first. Only ids stand in the events of a person's own objectives, so they are listed too; why
 * somebody was away is told to those whom it concerns alone.
 * Refused: `NotPermitted` (needs `history.see-all`).
 */
export async function searchHistory(database: Database, actor: Actor, asked: SearchHistoryAsked): Promise<Outcome<HistorySeen>> {
  if (!may(actor, 'history.see-all')) return refuse('NotPermitted', { permission: 'history.see-all' });
  return database.read(actor.councilId, async (reading) => {
    const { events: found, total } = await findHistory(reading, asked);
    const events = await withholdAbsences(reading, actor, found);
    const labels = await findThingLabels(reading, events.map((event) => event.stream));
    const names = await findNames(reading, events.map((event) => event.payload));
    return accept({ events, total, names, labels });
  });
}
