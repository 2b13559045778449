import { type Instant, londonDate } from '@golden-thread/domain/calendar';
import type { DomainEvent } from '@golden-thread/domain';
import type { QueryRunner } from 'typeorm';
import type { CouncilFacts } from './council-facts';
import type { Errand } from './errand';
import { lockHead } from './lock-head';
import { newId } from './new-id';
import { PendingWrites } from './pending-writes';
import type { Reading } from './reading';
import type { Scope } from './scope';
import type { UnitOfWork } from './unit-of-work';
import { writeAll } from './write-all';

/** A reading over the transaction that the runner has open. */
export function openReading(runner: QueryRunner, council: CouncilFacts, now: Instant): Reading {
  return {
    council,
    now,
    today: londonDate(now),
    manager: runner.manager,
    query: async <Row>(sql: string, parameters: readonly unknown[] = []) => (await runner.query(sql, [...parameters])) as Row[],
  };
}

/** A unit of work over the transaction that the runner has open, and the writes it will have to carry out at the end. */
export function openUnitOfWork(
  { runner, council, now }: { runner: QueryRunner; council: CouncilFacts; now: Instant },
  { actor, correlationId = newId(), submission }: Scope,
  errandsOf: (event: DomainEvent<string, object>) => readonly Errand[],
): { work: UnitOfWork; pending: PendingWrites } {
  const reading = openReading(runner, council, now);
  const facts = { actor, now: reading.now, correlationId, submissionId: submission?.id ?? null };
  const pending = new PendingWrites(facts, errandsOf);
  const work: UnitOfWork = {
    ...reading,
    actor,
    correlationId,
    lock: async (stream) => {
      const head = await lockHead(runner, actor.councilId, stream);
      pending.knowHead(stream, head);
      return head?.sequence ?? 0;
    },
    record: (event) => pending.record(event),
    openTask: (task) => void pending.tasksOpened.push(task),
    closeTasks: (which) => void pending.tasksClosed.push(which),
    writeDown: async () => {
      if (!pending.isEmpty) await writeAll(runner, pending, { councilId: actor.councilId, personId: actor.personId, now: reading.now });
    },
    nextReference: (kind) => nextReference(runner, actor.councilId, kind),
  };
  return { work, pending };
}

async function nextReference(runner: QueryRunner, councilId: string, kind: string): Promise<string> {
  const [counter] = (await runner.query(
    `insert into reference_counter (council_id, kind, last) values ($1, $2, 1)
     on conflict (council_id, kind) do update set last = reference_counter.last + 1 returning last`,
    [councilId, kind],
  )) as { last: number }[];
  return `${kind}-${counter!.last}`;
}
