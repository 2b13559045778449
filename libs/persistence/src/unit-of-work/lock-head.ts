import type { Stream } from '@golden-thread/domain';
import { type IdOrReference, namedBy } from './id-or-reference';
import type { Loadable } from './loading';
import type { StreamHead } from './pending-writes';
import type { Statement } from './statement';
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

type NamedHead = StreamHead & { readonly id: string };
type Locks = (named: IdOrReference) => Statement;
const prepared = new Map<string, Locks>();

/** The heads of the streams that belong to a thing, in the order in which they are always held: what it stands within, then itself. */
export function lockHeadsOf(line: TransactionLine, { type, within, ...kind }: Loadable<{ id: string }>, named: IdOrReference): Promise<(Stream & StreamHead)[]> {
  const streams = [...(within ? [within] : []), { type, column: 'id' }];
  return Promise.all(
    streams.map(async (stream) => {
      const heads = await line.query<NamedHead>(locksOf(kind, stream)(named), [named, stream.type]);
      return heads.map((head) => ({ type: stream.type, ...head }));
    }),
  ).then((heads) => heads.flat());
}

/** The statements that hold a kind of thing's heads, by its id and by its reference where it has one. */
export function locksOf(kind: { readonly table: string; readonly reference: string | null }, { type, column }: { type: string; column: string }): Locks {
  const statement = `lock-${kind.table}-${type}`;
  const locks = prepared.get(statement) ?? namedBy(statement, kind, (whereNamed) => lockOf(kind.table, column, whereNamed));
  prepared.set(statement, locks);
  return locks;
}

const lockOf = (table: string, column: string, whereNamed: string): string => `
  select stream_id as id, sequence, hash from stream_head
  where council_id = nullif(current_setting('golden_thread.council', true), '')::uuid and stream_type = $2
    and stream_id = (select ${column} from ${table} where ${whereNamed})
  for update`;
