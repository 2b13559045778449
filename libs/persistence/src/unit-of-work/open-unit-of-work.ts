import { type Instant, londonDate } from '@golden-thread/domain/calendar';
import type { DomainEvent } from '@golden-thread/domain';
import type { CouncilFacts } from './council-facts';
import type { Errand } from './errand';
import { lockHead } from './lock-head';
import { newId } from './new-id';
import { PendingWrites } from './pending-writes';
import type { Reading } from './reading';
import type { Scope } from './scope';
import type { TransactionLine } from './transaction-line';
import type { Statement } from './statement';
import type { UnitOfWork } from './unit-of-work';
import { valuesToWrite } from './values-to-write';
import { writeAll } from './write-all';

/** A reading over the transaction that is open on the line. */
export function openReading(line: TransactionLine, council: CouncilFacts, now: Instant): Reading {
  return {
    council,
    now,
    today: londonDate(now),
    query: <Row>(statement: Statement, parameters: readonly unknown[] = []) => line.query<Row>(statement, parameters),
  };
}

/** A unit of work over the transaction that is open on the line, and the writes it will have to carry out at the end. */
export function openUnitOfWork(
  { line, council, now }: { line: TransactionLine; council: CouncilFacts; now: Instant },
  { actor, correlationId = newId(), submission }: Scope,
  errandsOf: (event: DomainEvent<string, object>) => readonly Errand[],
): { work: UnitOfWork; pending: PendingWrites } {
  const reading = openReading(line, council, now);
  const facts = { actor, now: reading.now, correlationId, submissionId: submission?.id ?? null };
  const pending = new PendingWrites(facts, errandsOf);
  const work: UnitOfWork = {
    ...reading,
    actor,
    correlationId,
    lock: async (stream) => {
      const head = await lockHead(line, actor.councilId, stream);
      pending.knowHead(stream, head);
      return head?.sequence ?? 0;
    },
    record: (event) => pending.record(event),
    openTask: (task) => void pending.tasksOpened.push(task),
    closeTasks: (which) => void pending.tasksClosed.push(which),
    writeDown: async () => {
      if (!pending.isEmpty) await line.query(writeAll, await valuesToWrite(line, pending, { councilId: actor.councilId, personId: actor.personId, now: reading.now }));
    },
    send: (statement: Statement, parameters = []) => line.send(statement, parameters),
    nextReference: (kind) => nextReference(line, actor.councilId, kind),
  };
  return { work, pending };
}

async function nextReference(line: TransactionLine, councilId: string, kind: string): Promise<string> {
  const [counter] = await line.query<{ last: number }>(
    `insert into reference_counter (council_id, kind, last) values ($1, $2, 1)
     on conflict (council_id, kind) do update set last = reference_counter.last + 1 returning last`,
    [councilId, kind],
  );
  return `${kind}-${counter!.last}`;
}
