import { accept, isThingType, type Outcome, refuse } from '@golden-thread/domain';
import { type Actor, may } from '@golden-thread/domain/authority';
import type { Database } from '@golden-thread/persistence';
import { findHistory, findNames, findThingLabels, type StreamVerified, verifyStream } from '@golden-thread/persistence/history';
import type { HistorySeen } from './history-seen';
import { permissionForHistory } from './who-may-see-history';
import { withholdAbsences } from './withhold-absences';

/** Which thing, and which page (of 50, newest first). */
export interface HistoryOfAsked {
  readonly type: string;
  readonly id: string;
  readonly page: number;
}

/**
 * Everything that happened to one thing, with whether its chain of hashes holds. Seen by whoever may see the thing, by the auditor, and by
 * whoever acted on it themselves; why somebody was away only by those whom it concerns. A thing that came with an import and has not
 * changed since has an empty history. Refused: `NotFound` (no such thing, or not theirs to see).
 */
export async function getHistoryOf(
  database: Database,
  actor: Actor,
  asked: HistoryOfAsked,
): Promise<Outcome<HistorySeen & { readonly label: string; readonly verified: StreamVerified }>> {
  const { type, id } = asked;
  if (!isThingType(type)) return refuse('NotFound');
  const permission = permissionForHistory[type];
  const stream = { type, id };
  return database.read(actor.councilId, async (reading) => {
    const { events: found, total } = await findHistory(reading, { stream, page: asked.page });
    const theirs = permission !== undefined && may(actor, permission);
    const acted = found.some((event) => event.actorId !== null && event.actorId === actor.personId);
    if (!(theirs || acted || may(actor, 'history.see-all'))) return refuse('NotFound');
    const labels = await findThingLabels(reading, [stream]);
    if (total === 0 && !labels.has(asked.id)) return refuse('NotFound');
    const events = await withholdAbsences(reading, actor, found);
    const names = await findNames(reading, events.map((event) => event.payload));
    return accept({ events, total, names, labels, label: labels.get(asked.id) ?? asked.type, verified: await verifyStream(reading, stream) });
  });
}
