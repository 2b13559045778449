import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import type { Id } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { isThingType } from '@golden-thread/domain/shared/areas';
import { canonicalJson, digest } from '@golden-thread/persistence/event-log/hashes';
import { type EventOfRecord, findStreamOfRecord } from '@golden-thread/persistence/event-log/stream-of-record.query';
import { findThingLabels } from '@golden-thread/persistence/history/labels.query';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission } from '../shared/command';
import { findAccessToStream } from './withhold';

/** What is signed of an export: everything in it but the signature. */
const exportText = (content: object): string => `golden-thread export ${digest(canonicalJson(content))}`;

/** Why somebody is away is for those whom it concerns: the digest stays, so that the chain can be followed. */
const withoutAbsences = (actor: Actor, event: EventOfRecord): EventOfRecord =>
  event.name === 'DeputyNamed' && !may(actor, 'organisation.change') ? { ...event, texts: {} } : event;

/**
 * Everything that happened to one thing, as a signed file that a third person verifies without the product: the events with the texts
 * beside them as far as the thing is theirs to read, and the seals that cover them with the hashes of whatever else they cover. How to verify it: docs/how-to/verify-an-export.md.
 * Refuses: `NotPermitted` (needs `history.see-all`), `NotFound` (nothing has happened to such a thing).
 */
export async function exportStream(database: Database, actor: Actor, { type, id }: { readonly type: string; readonly id: Id }): Promise<Outcome<string>> {
  const lacking = lacksPermission(actor, 'history.see-all');
  if (lacking) return lacking;
  if (!isThingType(type)) return refuse('NotFound');
  return database.read(actor.councilId, async (reading) => {
    const stream = { type, id };
    const { events, seals } = await findStreamOfRecord(reading, stream);
    if (events.length === 0) return refuse('NotFound');
    const labels = await findThingLabels(reading, [stream]);
    const isTheirs = (await findAccessToStream(reading, actor, stream)) === 'whole';
    const content = {
      format: 'golden-thread-stream/1',
      council: { id: reading.council.id, name: reading.council.name },
      stream: { ...stream, label: labels.get(id) ?? type },
      events: events.map((event) => (isTheirs ? withoutAbsences(actor, event) : { ...event, texts: {} })),
      seals,
      keyId: database.keys.current,
    };
    return accept(`${JSON.stringify({ ...content, signature: database.keys.sign(exportText(content)) }, null, 2)}\n`);
  });
}
