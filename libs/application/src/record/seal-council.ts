import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { CouncilId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome } from '@golden-thread/domain/shared/outcome';
import { sealEvents } from '@golden-thread/persistence/event-log/seal-events';
import type { SealingLag } from '@golden-thread/persistence/event-log/sealing-lag';
import type { SignedSeal } from '@golden-thread/persistence/event-log/seals';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { engineActor } from '../engine/engine-actor';

/**
 * Seals what has happened in a council since its last seal. Seals carry the machine's time, because they say when something could no
 * longer be changed unseen, not when it happened in the council's year. Null: nothing to seal, or another sealer is at it.
 */
export const sealCouncil = (database: Database, councilId: CouncilId, sealedAt: Instant): Promise<Outcome<SignedSeal | null>> =>
  database.transact({ actor: engineActor(councilId) }, async (work) => accept(await sealEvents(work, database.keys, sealedAt)));

/** Seals are made every few seconds, and a transaction of ours takes a moment: what waits for minutes is held up. */
const patienceMinutes = 5;

/**
 * Whether an operator has to look why nothing is sealed. `now` is the machine's time: seals say when something could no longer be
 * changed unseen, not when it happened in the council's year.
 */
export const isSealingLagging = ({ since }: Pick<SealingLag, 'since'>, now: Instant): boolean =>
  since !== null && Date.parse(now) - Date.parse(since) > patienceMinutes * 60_000;
