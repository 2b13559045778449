import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { Reading } from '../unit-of-work/unit-of-work';
import type { RecordFault } from '@golden-thread/domain/record/record-fault';
import type { RecordKeys } from './record-keys';
import { type Seal } from './seals';
import { verifySeals } from './verify-seals';
import { verifyStreams } from './verify-streams';
import { verifyWordings } from './verify-wordings';

/** What a walk through a council's whole event log found. */
export interface LogVerified {
  readonly events: number;
  readonly streams: number;
  /** Every seal there is, in order. */
  readonly seals: readonly Seal[];
  /** Events that no seal covers yet: their chain holds, but their order among streams is not yet fixed. */
  readonly notYetSealed: number;
  readonly lastSealedAt: Instant | null;
  /** Empty: everything is as it was recorded. */
  readonly faults: readonly RecordFault[];
}

/** Walks every event, text and seal of a council, in one consistent look, and says whatever is not as it was recorded. */
export async function verifyLog(reading: Reading, keys: RecordKeys): Promise<LogVerified> {
  const streams = await verifyStreams(reading, keys);
  const wordings = await verifyWordings(reading);
  const { seals, sealed, lastSealedAt, faults } = await verifySeals(reading, keys, streams);
  const events = streams.hashes.size;
  return { events, streams: streams.streams, seals, notYetSealed: Math.max(0, events - sealed), lastSealedAt, faults: [...streams.faults, ...wordings, ...faults] };
}
