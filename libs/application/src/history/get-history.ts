import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import type { Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { permissionForHistoryOf, isThingType, type ThingType } from '@golden-thread/domain/shared/thing-type';
import {
  findHistory,
  type HistoryAsked,
  type HistoryEvent,
  type StreamVerified,
  verifyStream,
} from '@golden-thread/persistence/history/history.query';
import { findNames, findThingLabels } from '@golden-thread/persistence/history/labels.query';
import { listManagementChains } from '@golden-thread/persistence/organisation/posts';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import type { Reading } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { lacksPermission } from '../shared/command';

export type { HistoryEvent, StreamVerified } from '@golden-thread/persistence/history/history.query';

/** A page of history, with the names and labels that its events mention by id. */
export interface HistoryResults {
  readonly events: readonly HistoryEvent[];
  readonly total: number;
  readonly names: ReadonlyMap<string, string>;
  readonly labels: ReadonlyMap<string, string>;
}

type DeputyNamed = HistoryEvent & Extract<GoldenThreadEvent, { name: 'DeputyNamed' }>;
const isDeputyNamed = (event: HistoryEvent): event is DeputyNamed => event.name === 'DeputyNamed';

/**
 * The events without the reasons for people's absences, but for those whose business they are: the two concerned, the post itself and
 * the line above it, and the administrator. That a deputy was named, and for which days, stays for everybody.
 */
async function withholdAbsences(reading: Reading, actor: Actor, events: readonly HistoryEvent[]): Promise<readonly HistoryEvent[]> {
  const named = events.filter(isDeputyNamed);
  if (named.length === 0 || may(actor, 'organisation.change')) return events;
  const lines = await listManagementChains(reading, named.map(({ stream }) => stream.id));
  const concerns = ({ stream, payload, actorId }: DeputyNamed): boolean => {
    const people = [actorId, payload.holderId, payload.personId];
    const posts = [stream.id, ...(lines.get(stream.id) ?? []).map(({ postId }) => postId)];
    return (actor.personId !== null && people.includes(actor.personId)) || posts.some((post) => actor.postIds.includes(post));
  };
  return events.map((event) => (isDeputyNamed(event) && !concerns(event) ? { ...event, wording: {} } : event));
}

/** Which thing, and which page (of 50, newest first). */
export interface HistoryOfAsked {
  readonly type: string;
  readonly id: Id;
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
): Promise<Outcome<HistoryResults & { readonly label: string; readonly verified: StreamVerified }>> {
  const { type, id } = asked;
  if (!isThingType(type)) return refuse('NotFound');
  const permission = permissionForHistoryOf(type);
  const stream = { type, id };
  return database.read(actor.councilId, async (reading) => {
    const { events: found, total } = await findHistory(reading, { stream, page: asked.page });
    const theirs = permission !== null && may(actor, permission);
    const acted = found.some((event) => event.actorId !== null && event.actorId === actor.personId);
    if (!(theirs || acted || may(actor, 'history.see-all'))) return refuse('NotFound');
    const labels = await findThingLabels(reading, [stream]);
    if (total === 0 && !labels.has(asked.id)) return refuse('NotFound');
    const events = await withholdAbsences(reading, actor, found);
    const names = await findNames(reading, events.map((event) => event.payload));
    return accept({ events, total, names, labels, label: labels.get(asked.id) ?? asked.type, verified: await verifyStream(reading, stream) });
  });
}

/** What the auditor may choose by. */
export type SearchHistoryAsked = Omit<HistoryAsked, 'stream'>;

/**
 * The history of everything in the council, newest first. Only ids stand in the events of a person's own objectives, so they are listed too; why
 * somebody was away is told to those whom it concerns alone.
 * Refused: `NotPermitted` (needs `history.see-all`).
 */
export async function searchHistory(database: Database, actor: Actor, asked: SearchHistoryAsked): Promise<Outcome<HistoryResults>> {
  if (!may(actor, 'history.see-all')) return refuse('NotPermitted', { permission: 'history.see-all' });
  return database.read(actor.councilId, async (reading) => {
    const { events: found, total } = await findHistory(reading, asked);
    const events = await withholdAbsences(reading, actor, found);
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
