import { canonicalJson } from '../event-log/canonical-json';
import { digest } from '../event-log/digest';
import type { Instant } from '@golden-thread/domain/calendar';
import { type DomainEvent, type Outcome, refuse } from '@golden-thread/domain';
import type { DataSource, QueryRunner } from 'typeorm';
import type { CouncilFacts } from './council-facts';
import type { Errand } from './errand';
import { openReading, openUnitOfWork } from './open-unit-of-work';
import type { Reading } from './reading';
import type { Scope } from './scope';
import type { UnitOfWork } from './unit-of-work';
import { writeAll } from './write-all';

/** Two decisions waited for each other, or met on a new stream: PostgreSQL ended one, and doing it again is safe. */
const worthAnotherTry = new Set(['40P01', '40001', '23505:stream']);
const triesAtMost = 4;

/** What a process hands in about itself. */
export interface Surroundings {
  /** Told after a commit that left errands, so that they need not wait for the next look. */
  readonly afterErrands?: () => void;
  /** The time of a live council. The machine's, unless a specification lets time skip. */
  readonly clock?: () => Instant;
}

const machineClock = (): Instant => new Date().toISOString();

/**
 * The only door to the rows. Every transaction belongs to one council, set for row-level security before anything is read, and
 * connects as a role that owns nothing; so a query that forgets its council finds nothing of another's.
 */
export class Database {
  constructor(
    readonly dataSource: DataSource,
    private readonly errandsOf: (event: DomainEvent<string, object>) => readonly Errand[],
    private readonly surroundings: Surroundings = {},
  ) {}

  /**
   * Decides something, wholly or not at all. A refusal undoes whatever was written on the way.
   * Refused by itself: `SubmissionIdUsedForSomethingElse`, `NoSuchCouncil`.
   */
  async transact<T>(scope: Scope, decide: (work: UnitOfWork) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transactOnce(scope, decide);
      } catch (error) {
        if (attempt >= triesAtMost || !worthAnotherTry.has(codeOf(error))) throw error;
      }
    }
  }

  /** Answers a question from one consistent look at a council's rows. Nothing can be changed in it. */
  async read<T>(councilId: string, question: (reading: Reading) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction('REPEATABLE READ');
      const council = await enterCouncil(runner, councilId);
      if (!council) throw new Error(`There is no council ${councilId}.`);
      return await question(openReading(runner, council, this.now(council)));
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  private now(council: CouncilFacts): Instant {
    return council.clockAt ?? (this.surroundings.clock ?? machineClock)();
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
  }

  private async transactOnce<T>(scope: Scope, decide: (work: UnitOfWork) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    const runner = this.dataSource.createQueryRunner();
    const { actor, submission } = scope;
    const submitted = submission && { id: submission.id, digest: digest(canonicalJson({ by: actor.personId, what: submission.content })) };
    try {
      await runner.startTransaction();
      const council = await enterCouncil(runner, actor.councilId);
      if (!council) return refuse('NoSuchCouncil', { council: actor.councilId });
      const earlier = submitted && (await earlierOutcome<T>(runner, actor.councilId, submitted));
      if (earlier) return earlier;
      const { work, pending } = openUnitOfWork({ runner, council, now: this.now(council) }, scope, this.errandsOf);
      const outcome = await decide(work);
      if (!outcome.ok) return outcome;
      await writeAll(runner, pending, {
        councilId: actor.councilId,
        personId: actor.personId,
        now: work.now,
        ...(submitted && { submission: { ...submitted, outcome: outcome.value ?? null } }),
      });
      await runner.commitTransaction();
      if (pending.hasErrands) this.surroundings.afterErrands?.();
      return outcome;
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }
}

/** Sets the council for row-level security, for this transaction only, and reads what is known of it. */
async function enterCouncil(runner: QueryRunner, councilId: string): Promise<CouncilFacts | undefined> {
  await runner.query("select set_config('golden_thread.council', $1, true)", [councilId]);
  const [council] = (await runner.query('select id, name, kind, clock_at as "clockAt" from council where id = $1', [
    councilId,
  ])) as CouncilFacts[];
  return council;
}

/** What this submission led to before, if it came before. Held under an advisory lock, so that a double click waits for the first. */
async function earlierOutcome<T>(
  runner: QueryRunner,
  councilId: string,
  submitted: { id: string; digest: string },
): Promise<Outcome<T> | undefined> {
  await runner.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [submitted.id]);
  const [found] = (await runner.query('select digest, outcome from submission where council_id = $1 and id = $2', [
    councilId,
    submitted.id,
  ])) as { digest: string; outcome: T }[];
  if (!found) return undefined;
  return found.digest === submitted.digest
    ? { ok: true, value: found.outcome }
    : refuse('SubmissionIdUsedForSomethingElse', { submission: submitted.id });
}

function codeOf(error: unknown): string {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'event_stream_sequence' ? '23505:stream' : (code ?? '');
}
