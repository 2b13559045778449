import { type Instant, londonDate } from '@golden-thread/domain/calendar/instants';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import { type CouncilId, type Id, isId } from '@golden-thread/domain/shared/id';
import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import type { RecordKeys } from '../event-log/record-keys';
import type { OutboxMessage } from '../outbox/outbox-messages';
import { type IdOrReference, namedBy } from './id-or-reference';
import { newId } from './ids';
import { PendingWrites, type StreamHead, type StreamHeads } from './pending-writes';
import type { ReferenceNumbers } from './reference-numbers';
import type { Transaction } from './transaction';
import type { CouncilFacts, Finding, Loadable, Loading, Reading, Scope, Statement, UnitOfWork } from './unit-of-work';
import { writingOf } from './write-all';

const lock = {
  name: 'lock-head',
  text: 'select sequence, hash from stream_head where council_id = $1 and stream_type = $2 and stream_id = $3 for update',
};

/** The head of a stream, held until the transaction ends; undefined for a stream without events. */
async function lockHead(transaction: Transaction, councilId: CouncilId, stream: Stream): Promise<StreamHead | undefined> {
  const [head] = await transaction.query<StreamHead>(lock, [councilId, stream.type, stream.id]);
  return head;
}

type NamedHead = StreamHead & { readonly id: Id };
type Locks = (named: IdOrReference) => Statement;
const prepared = new Map<string, Locks>();

/** The heads of the streams that belong to a thing, in the order in which they are always held: what it stands within, then itself. */
function lockHeadsOf(transaction: Transaction, { type, within, ...kind }: Pick<Loadable<{ id: Id }>, 'type' | 'table' | 'reference' | 'within'>, named: IdOrReference): Promise<(Stream & StreamHead)[]> {
  const streams = [...(within ? [within] : []), { type, column: 'id' }];
  return Promise.all(
    streams.map(async (stream) => {
      const heads = await transaction.query<NamedHead>(locksOf(kind, stream)(named), [named, stream.type]);
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

function openFinding(transaction: Transaction, councilId: CouncilId): Finding {
  return {
    council: { id: councilId },
    query: <Row>(statement: Statement, parameters: readonly unknown[] = []) => transaction.query<Row>(statement, parameters),
  };
}

/** A reading over the open transaction. */
export const openReading = (transaction: Transaction, council: CouncilFacts, now: Instant): Reading => ({
  ...openFinding(transaction, council.id), council, now, today: londonDate(now), calendar: council.calendar,
});

/** What holds and reads over the open transaction; the heads that it meets are known from then on. */
export function openLoading(transaction: Transaction, councilId: CouncilId, heads: StreamHeads): Loading {
  const finding = openFinding(transaction, councilId);
  return {
    ...finding,
    lock: async (stream) => {
      const head = await lockHead(transaction, councilId, stream);
      heads.know(stream, head);
      return head?.sequence ?? 0;
    },
    loadForUpdate: async (kind, named) => {
      // What is called by its id alone is called by nothing else.
      if (kind.reference === null && !isId(named)) return undefined;
      const [held, thing] = await Promise.all([lockHeadsOf(transaction, kind, named), kind.find(finding, named)]);
      if (thing) heads.know({ type: kind.type, id: thing.id }, undefined);
      for (const { type, id, ...head } of held) heads.know({ type, id }, head);
      return thing;
    },
  };
}

interface Opened {
  readonly line: Transaction;
  readonly council: CouncilFacts;
  readonly now: Instant;
  readonly heads: StreamHeads;
  readonly keys: RecordKeys;
  readonly references: ReferenceNumbers;
}

/** A unit of work over the open transaction, and the writes it will have to carry out at the end. */
export function openUnitOfWork(
  { line: transaction, council, now, heads, keys, references }: Opened,
  { actor, correlationId = newId(), submission }: Scope,
  errandsOf: (event: GoldenThreadEvent) => readonly OutboxMessage[],
): { work: UnitOfWork; pending: PendingWrites } {
  const facts = { actor, now, correlationId, submissionId: submission?.id ?? null, keys };
  const pending = new PendingWrites(facts, errandsOf, heads);
  const work: UnitOfWork = {
    ...openLoading(transaction, actor.councilId, heads),
    ...openReading(transaction, council, now),
    actor,
    correlationId,
    beginStream: (stream) => heads.know(stream, undefined),
    record: (event) => pending.record(event),
    openTask: (task) => void pending.tasksOpened.push(task),
    closeTasks: (which) => void pending.tasksClosed.push(which),
    flush: async () => {
      if (pending.isEmpty) return;
      const { rows, wakeUps } = await writingOf(transaction, pending, { councilId: actor.councilId, personId: actor.personId, now });
      if (wakeUps) transaction.send(wakeUps.statement, wakeUps.values);
      await transaction.query(rows.statement, rows.values);
    },
    send: (statement: Statement, parameters = []) => transaction.send(statement, parameters),
    nextReference: async (kind) => `${kind}-${await references.take(actor.councilId, kind)}`,
    takeReferences: (kind, count) => references.take(actor.councilId, kind, count),
  };
  return { work, pending };
}
