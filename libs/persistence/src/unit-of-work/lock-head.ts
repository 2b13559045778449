import type { Stream } from '@golden-thread/domain';
import type { StreamHead } from './pending-writes';
import type { TransactionLine } from './transaction-line';

const lock = {
  name: 'lock-head',
  text: 'select sequence, hash from stream_head where council_id = $1 and stream_type = $2 and stream_id = $3 for update',
};

/** The head of a stream, held until the transaction ends; undefined for a stream without events. */
export async function lockHead(line: TransactionLine, councilId: string, stream: Stream): Promise<StreamHead | undefined> {
  const [head] = await line.query<StreamHead>(lock, [councilId, stream.type, stream.id]);
  return head;
}
