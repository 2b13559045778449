import { type Instant, londonDate } from '@golden-thread/domain/calendar';
import type { DomainEvent } from '@golden-thread/domain';
import type { CouncilFacts } from './council-facts';
import type { Errand } from './errand';
import type { Loading } from './loading';
import { lockHead, lockHeadsOf } from './lock-head';
import { newId } from './new-id';
import { PendingWrites, type StreamHeads } from './pending-writes';
import type { Finding, Reading } from './reading';
import type { Scope } from './scope';
import type { TransactionLine } from './transaction-line';
import type { Statement } from './statement';
import type { UnitOfWork } from './unit-of-work';
import { valuesToWrite } from './values-to-write';
import { writeAll } from './write-all';

function openFinding(line: TransactionLine, councilId: string): Finding {
  return {
    council: { id: councilId },
    query: <Row>(statement: Statement, parameters: readonly unknown[] = []) => line.query<Row>(statement, parameters),
  };
}

/** A reading over the transaction that is open on the line. */
export const openReading = (line: TransactionLine, council: CouncilFacts, now: Instant): Reading => ({
  ...openFinding(line, council.id), council, now, today: londonDate(now),
});

/** What holds and reads over the transaction that is open on the line; the heads that it meets are known from then on. */
export function openLoading(line: TransactionLine, councilId: string, heads: StreamHeads): Loading {
  const finding = openFinding(line, councilId);
  return {
    ...finding,
    lock: async (stream) => {
      const head = await lockHead(line, councilId, stream);
      heads.know(stream, head);
      return head?.sequence ?? 0;
    },
    loadForUpdate: async (kind, named) => {
      const [held, thing] = await Promise.all([lockHeadsOf(line, kind, named), kind.find(finding, named)]);
      if (thing) heads.know({ type: kind.type, id: thing.id }, undefined);
      for (const { type, id, ...head } of held) heads.know({ type, id }, head);
      return thing;
    },
  };
}

interface Opened {
  readonly line: TransactionLine;
  readonly council: CouncilFacts;
  readonly now: Instant;
  readonly heads: StreamHeads;
}

/** A unit of work over the transaction that is open on the line, and the writes it will have to carry out at the end. */
export function openUnitOfWork(
  { line, council, now, heads }: Opened,
  { actor, correlationId = newId(), submission }: Scope,
  errandsOf: (event: DomainEvent<string, object>) => readonly Errand[],
): { work: UnitOfWork; pending: PendingWrites } {
  const facts = { actor, now, correlationId, submissionId: submission?.id ?? null };
  const pending = new PendingWrites(facts, errandsOf, heads);
  const work: UnitOfWork = {
    ...openLoading(line, actor.councilId, heads),
    ...openReading(line, council, now),
    actor,
    correlationId,
    record: (event) => pending.record(event),
    openTask: (task) => void pending.tasksOpened.push(task),
    closeTasks: (which) => void pending.tasksClosed.push(which),
    writeDown: async () => {
      if (!pending.isEmpty) await line.query(writeAll, await valuesToWrite(line, pending, { councilId: actor.councilId, personId: actor.personId, now }));
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
