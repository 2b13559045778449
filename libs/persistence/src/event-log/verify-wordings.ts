import type { Reading } from '../unit-of-work/reading';
import type { LogFault } from './log-fault';

/** Checks every text beside an event against the digest in it. A text that was withheld is gone by right, and no fault. */
export async function verifyWordings(reading: Reading): Promise<LogFault[]> {
  const changed = await reading.query<{ eventId: string; field: string }>(
    `select w.event_id as "eventId", w.field from event_wording w join event e on e.id = w.event_id
     where w.text is not null
       and encode(sha256(convert_to(w.text, 'UTF8')), 'hex') is distinct from e.wording_digests ->> w.field`,
  );
  return changed.map(({ eventId, field }) => ({
    kind: 'wording-changed', where: `event ${eventId}`, what: `The text "${field}" is not the one that was shown.`,
  }));
}
