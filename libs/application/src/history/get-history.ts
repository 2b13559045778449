import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { Id, ThingType } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { permissionForHistoryOf, isThingType } from '@golden-thread/domain/shared/areas';
import {
  findHistory,
  type HistoryAsked,
  type HistoryEvent,
} from '@golden-thread/persistence/history/history.query';
import { type StreamVerified, verifyStream } from '@golden-thread/persistence/event-log/verify-streams';
import { findNames, findThingLabels } from '@golden-thread/persistence/history/labels.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { findAccessToStream, withholdTexts } from './withhold';
import { withholdQueried } from './withhold-queried';

export type { StreamVerified } from '@golden-thread/persistence/event-log/verify-streams';
export type { HistoryEvent } from '@golden-thread/persistence/history/history.query';

/** How many characters of somebody's name are searched for. */
export const longestNameAsked = 100;

/** A page of history, with the names and labels that its events mention by id. */
export interface HistoryResults {
  readonly events: readonly HistoryEvent[];
  readonly total: number;
  readonly names: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

/** Which thing, and which page (of 50, newest first). */
export interface HistoryOfAsked {
  readonly type: string;
  readonly id: Id;
  readonly page: number;
}

/**
 * Everything that happened to one thing, with whether its chain of hashes holds. Seen by whoever may see the thing, by the auditor, and by
 * whoever acted on it themselves; the words of a paper, why somebody was away, and figures that the policy team asks about, only by those whose they are to read. A thing that came with an import and has not
 * changed since has an empty history. Refused: `NotFound` (no such thing, or not theirs to see).
 */
export async function getHistoryOf(
  database: Database,
  actor: Actor,
  asked: HistoryOfAsked,
): Promise<Outcome<HistoryResults & { readonly label: string; readonly verified: StreamVerified; readonly mayOpen: boolean }>> {
  const { type, id } = asked;
  if (!isThingType(type)) return refuse('NotFound');
  const permission = permissionForHistoryOf(type);
  const stream = { type, id };
  return database.read(actor.councilId, async (reading) => {
    const { events: found, total } = await findHistory(reading, { stream, page: asked.page });
    const isReader = (await findAccessToStream(reading, actor, stream)) !== 'none';
    const theirs = permission !== null && may(actor, permission) && isReader;
    const mayOpen = isReader && (permission === null || theirs);
    const acted = found.some((event) => event.actorId !== null && event.actorId === actor.personId);
    if (!(theirs || acted || may(actor, 'history.see-all'))) return refuse('NotFound');
    const labels = await findThingLabels(reading, [stream]);
    if (total === 0 && !labels.has(asked.id)) return refuse('NotFound');
    const events = await withholdQueried(reading, actor, await withholdTexts(reading, actor, found));
    const names = await findNames(reading, events.map((event) => event.payload));
    const verified = await verifyStream(reading, database.keys, stream);
    return accept({ events, total, names, labels, label: labels.get(asked.id) ?? asked.type, verified, mayOpen });
  });
}

/** What the auditor may choose by. */
export type SearchHistoryAsked = Omit<HistoryAsked, 'stream'>;

/**
 * The history of everything in the council, newest first. Only ids stand in the events of a person's own objectives, so they are listed too; the
 * words of drafts, and why somebody was away, are told to those alone whose they are to read.
 * Refused: `NotPermitted` (needs `history.see-all`).
 */
export async function searchHistory(database: Database, actor: Actor, asked: SearchHistoryAsked): Promise<Outcome<HistoryResults>> {
  if (!may(actor, 'history.see-all')) return refuse('NotPermitted', { permission: 'history.see-all' });
  return database.read(actor.councilId, async (reading) => {
    const { events: found, total } = await findHistory(reading, asked);
    const events = await withholdTexts(reading, actor, found);
    const labels = await findThingLabels(reading, events.map((event) => event.stream));
    const names = await findNames(reading, events.map((event) => event.payload));
    return accept({ events, total, names, labels });
  });
}

/** What things are called, by id, for whoever may see all history; a thing that is gone or unknown is missing. Refuses: `NotPermitted`. */
export async function nameThings(
  database: Database,
  actor: Actor,
  things: readonly { readonly type: ThingType; readonly id: Id }[],
): Promise<Outcome<ReadonlyMap<string, string>>> {
  const lacking = lacksPermission(actor, 'history.see-all');
  if (lacking) return lacking;
  return accept(await database.read(actor.councilId, (reading) => findThingLabels(reading, things)));
}
