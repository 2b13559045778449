import type { Stream } from '@golden-thread/domain';
import type { QueryRunner } from 'typeorm';
import type { StreamHead } from './pending-writes';
import { prepared } from './prepared';

const lock = prepared<StreamHead>(
  'lock-head',
  'select sequence, hash from stream_head where council_id = $1 and stream_type = $2 and stream_id = $3 for update',
);

/** The head of a stream, held until the transaction ends; undefined for a stream without events. */
export async function lockHead(runner: QueryRunner, councilId: string, stream: Stream): Promise<StreamHead | undefined> {
  const [head] = await lock(runner, [councilId, stream.type, stream.id]);
  return head;
}
