import type { Actor } from '@golden-thread/domain/authority/actor';
import type { RecordEvent } from '@golden-thread/domain/record/events';
import { decideWithholding } from '@golden-thread/domain/record/withholding';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import { type EventId, isId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { normalText } from '@golden-thread/domain/shared/text';
import { blankWording, findWordingOfEvent, type WordingOfEvent } from '@golden-thread/persistence/event-log/wordings';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { lacksPermission, type Submitted } from '../shared/command';
import { maySeeHistoryOf } from './history-permissions';
import { findAccessToStream } from './withhold';
import { isExemptFor } from './withhold-exempt';

/** Which text: the event beside which it lies, and its name there. */
export interface TextNamed {
  readonly eventId: EventId;
  readonly field: string;
}

/** A text that somebody thinks of withholding. */
export interface TextToWithhold extends WordingOfEvent {
  /** Whether they may read it: who may withhold a text of somebody's own objectives does not thereby see them. */
  readonly readable: boolean;
}

/**
 * The text that somebody thinks of withholding, without its words where the thing it was said about is not theirs to read.
 * Refuses: `NotPermitted` (needs `history.withhold`), `NoSuchText`.
 */
export async function getTextToWithhold(database: Database, actor: Actor, { eventId, field }: TextNamed): Promise<Outcome<TextToWithhold>> {
  const lacking = lacksPermission(actor, 'history.withhold');
  if (lacking) return lacking;
  if (!isId(eventId)) return refuse('NoSuchText');
  return database.read(actor.councilId, async (reading) => {
    const found = await findWordingOfEvent(reading, eventId, field);
    if (!found) return refuse('NoSuchText');
    const readable = maySeeHistoryOf(actor, found.stream.type) && (await findAccessToStream(reading, actor, found.stream)) === 'whole' && !(await isExemptFor(reading, actor, found));
    return accept({ ...found, readable, text: readable ? found.text : null });
  });
}

/**
 * Takes a text out of the record for good, as an act that is itself recorded with its reason on the same history: personal data that must
 * go, or what ought never to have been written. The record still holds: the event keeps the text's digest.
 * Refuses: `NotPermitted` (needs `history.withhold`), `NoSuchText`, `TextWithheldAlready`, `ReasonMissing`.
 */
export async function withholdText(
  database: Database,
  actor: Actor,
  { eventId, field, reason, submission }: TextNamed & Submitted & { readonly reason: string },
): Promise<Outcome<{ readonly stream: Stream }>> {
  const lacking = lacksPermission(actor, 'history.withhold');
  if (lacking) return lacking;
  if (!isId(eventId)) return refuse('NoSuchText');
  return database.transact({ actor, submission }, async (work) => {
    const named = await findWordingOfEvent(work, eventId, field);
    if (named) await work.lock(named.stream);
    const found = await findWordingOfEvent(work, eventId, field);
    const decided = decideWithholding(found, reason);
    if (!decided.ok) return decided;
    blankWording(work, eventId, field);
    const { stream } = found!;
    work.record({ name: 'WordingWithheld', stream, payload: { eventId, field }, wording: { reason: normalText(reason) } } satisfies RecordEvent);
    return accept({ stream });
  });
}
