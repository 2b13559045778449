import type { Reading } from '../unit-of-work/reading';
import type { LogFault } from './log-fault';
import { verifySeals } from './verify-seals';
import { verifyStreams } from './verify-streams';
import { verifyWordings } from './verify-wordings';

/** What a walk through a council's whole event log found. */
export interface LogVerified {
  readonly events: number;
  readonly streams: number;
  readonly seals: number;
  /** Events that no seal covers yet: their chain holds, but their order among streams is not yet fixed. */
  readonly notYetSealed: number;
  readonly lastSealedAt: string | null;
  /** Empty: everything is as it was recorded. */
  readonly faults: readonly LogFault[];
}

/** Walks every stream and every seal of a council, in one consistent look, and says whatever is not as it was recorded. */
export async function verifyLog(reading: Reading): Promise<LogVerified> {
  const streams = await verifyStreams(reading);
  const seals = await verifySeals(reading, streams.hashes);
  const wordings = await verifyWordings(reading);
  return {
    events: streams.events,
    streams: streams.streams,
    seals: seals.seals,
    notYetSealed: Math.max(0, streams.events - seals.sealed),
    lastSealedAt: seals.lastSealedAt,
    faults: [...streams.faults, ...wordings, ...seals.faults],
  };
}
