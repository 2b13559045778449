import type { Stream } from '@golden-thread/domain';
import type { StreamHead } from './pending-writes';
import type { TransactionLine } from './transaction-line';

const lock = {
  name: 'lock-heads',
  text: `select h.stream_type as type, h.stream_id as id, h.sequence, h.hash
    from stream_head h join jsonb_to_recordset($2) as s(type text, id uuid) on h.stream_type = s.type and h.stream_id = s.id
    where h.council_id = $1 order by h.stream_type, h.stream_id for update of h`,
};

/**
 * The heads of many streams, held until the transaction ends, in one order whoever asks, so that two waves do not wait for each other.
 * Streams without events have none.
 */
export const lockHeads = (line: TransactionLine, councilId: string, streams: readonly Stream[]): Promise<(Stream & StreamHead)[]> =>
  line.query<Stream & StreamHead>(lock, [councilId, JSON.stringify(streams.map(({ type, id }) => ({ type, id })))]);
