import type { Actor } from '@golden-thread/domain/authority/actor';
import { type Instant, instantOf } from '@golden-thread/domain/calendar/instants';
import type { Anchor } from '@golden-thread/domain/record/anchor';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import type { AnchorStore } from '@golden-thread/exchange/anchor/anchor-store';
import { type LogVerified, verifyLog } from '@golden-thread/persistence/event-log/verify-log';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { join } from 'node:path';
import { runApart } from '../apart/run-apart';
import { lacksPermission } from '../shared/command';
import { type AnchorsCompared, compareWithAnchors } from './anchors';
import type { Anchors } from './open-anchor-store';

/** So many of the newest anchors are compared and shown; `npm run audit:verify -- --anchors` compares all. */
const newestShown = 10;
/** A walk over a million events takes a minute. */
const limits = { seconds: 10 * 60, megabytes: 1024 } as const;

/** What is kept of a record outside its database, as far as it is looked at on a page. */
export type AnchorsSeen =
  | { readonly state: 'nowhere' }
  /** The place where they are kept does not answer, or holds something else. */
  | { readonly state: 'unreadable'; readonly why: string }
  /** `newest`: the newest first. */
  | { readonly state: 'read'; readonly newest: readonly Anchor[]; readonly lastAgeSeconds: number | null; readonly compared: AnchorsCompared };

/** What a walk over the record found, beside what is kept of it outside. `faults`: of both. */
export interface RecordVerified extends LogVerified {
  readonly anchors: AnchorsSeen;
}

/**
 * Walks the whole event log of the actor's council, streams and seals, and says what is not as it was recorded, and how much is not
 * yet sealed. For `npm run audit:verify`, and for the thread of `verifyRecord`. Refuses: `NotPermitted` (needs `history.see-all`).
 */
export async function verifyEventLog(database: Database, actor: Actor): Promise<Outcome<LogVerified>> {
  return lacksPermission(actor, 'history.see-all') ?? accept(await database.read(actor.councilId, (reading) => verifyLog(reading, database.keys)));
}

/**
 * Walks the whole record of the actor's council in a thread of its own, and compares it with its newest anchors. For the auditor's page and
 * for REST. `now`: the machine's time, which anchors go by. Refuses: `NotPermitted` (needs `history.see-all`).
 */
export async function verifyRecord(
  database: Database,
  actor: Actor,
  { store, now = instantOf(new Date()) }: { readonly store: Anchors; readonly now?: Instant },
): Promise<Outcome<RecordVerified>> {
  const refused = lacksPermission(actor, 'history.see-all');
  if (refused) return refused;
  const verified = await runApart<Actor, Outcome<LogVerified>>(join(__dirname, 'verify-event-log.thread'), { database, given: actor, limits });
  if (!verified.ok) return verified;
  const anchors = store === null ? ({ state: 'nowhere' } as const) : await seeAnchors(store, { actor, now, verified: verified.value, database });
  const faults = anchors.state === 'read' ? anchors.compared.faults : [];
  return accept({ ...verified.value, faults: [...verified.value.faults, ...faults], anchors });
}

interface Looking {
  readonly database: Database;
  readonly actor: Actor;
  readonly now: Instant;
  readonly verified: LogVerified;
}

async function seeAnchors(store: AnchorStore, { database, actor, now, verified: { seals, events } }: Looking): Promise<AnchorsSeen> {
  let newest: readonly Anchor[];
  try {
    newest = await store.newest(actor.councilId, newestShown);
  } catch (error) {
    return { state: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
  const compared = compareWithAnchors(newest, { seals, events, keys: database.keys });
  const lastAgeSeconds = compared.last && Math.max(0, Math.round((Date.parse(now) - Date.parse(compared.last.at)) / 1000));
  return { state: 'read', newest: [...newest].reverse(), lastAgeSeconds, compared };
}
