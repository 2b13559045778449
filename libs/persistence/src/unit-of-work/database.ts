/** How every transaction is opened, retried or refused: the only way to the rows. */

import { type Instant, instantOf } from '@golden-thread/domain/calendar/instants';
import type { ChangeMeanwhile } from '@golden-thread/domain/shared/areas';
import type { GoldenThreadEvent } from '@golden-thread/domain/shared/events';
import type { CouncilId, SubmissionId } from '@golden-thread/domain/shared/id';
import { type Outcome, type Refusal, refuse } from '@golden-thread/domain/shared/outcome';
import type { DataSource } from 'typeorm';
import { createDataSource, type DataSourceOptions } from '../data-source';
import { canonicalJson, digest } from '../event-log/hashes';
import type { RecordKeys, RecordKeySet } from '../event-log/record-keys';
import { recipientsStatement } from '../notice/event-recipients';
import type { OutboxMessage } from '../outbox/outbox-messages';
import { openLoading, openReading, openUnitOfWork } from './open-unit-of-work';
import { type PendingWrites, StreamHeads } from './pending-writes';
import { ReferenceNumbers } from './reference-numbers';
import { type Begin, Transaction } from './transaction';
import type { CouncilFacts, Reading, Scope, ScopeOf, UnitOfWork } from './unit-of-work';
import { type Sent, type WriteContext, writingOf } from './write-all';

/** Two decisions waited for each other, or met on a new stream: PostgreSQL ended one, and doing it again is safe. */
const retryableCodes = new Set(['40P01', '40001', '23505:stream']);
const maxAttempts = 4;

/** What a process hands in about itself. */
export interface ProcessOptions {
  /** Told after a commit that left outbox messages, so that they need not wait for the next look. */
  readonly notifyOutbox?: () => void;
  /** The time of a live council. The machine's, unless a specification lets time skip. */
  readonly clock?: () => Instant;
}

/** What a thread of this process opens the same database with, for connections of its own. */
export interface DatabaseHandedOn {
  readonly url: string;
  readonly keys: RecordKeySet;
  /** The time of a live council where a specification says it, as it stands; null: the machine's. */
  readonly clockAt: Instant | null;
}

/** A database that answers questions alone. */
export type Asked = Pick<Database, 'read'>;

const urlOf = ({ options }: DataSource): string => (options as { readonly url?: string }).url!;

const machineClock = (): Instant => instantOf(new Date());

/**
 * The only way to the rows. Every transaction belongs to one council, set for row-level security before anything is read, and
 * connects as a role that owns nothing; so a query that forgets its council finds nothing of another's.
 */
export class Database {
  constructor(
    readonly dataSource: DataSource,
    /** What makes an event one of ours; the database does not hold them. */
    readonly keys: RecordKeys,
    private readonly messagesOf: (event: GoldenThreadEvent) => readonly OutboxMessage[],
    private readonly surroundings: ProcessOptions = {},
    private readonly references = new ReferenceNumbers(urlOf(dataSource)),
    /** Asked at the end of each transaction of this one (`actThenAsk`). */
    private readonly asking?: (reading: Reading, done: unknown) => Promise<void>,
  ) {}

  /**
   * Decides something, wholly or not at all. A refusal undoes whatever was written on the way.
   * Refused by itself: `SubmissionIdUsedForSomethingElse`, `NoSuchCouncil`.
   */
  async transact<T, Loaded = undefined>(
    scope: Scope | ScopeOf<Loaded>,
    decide: (work: UnitOfWork, loaded: Loaded) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const load = 'load' in scope ? scope.load : () => Promise.resolve(undefined as Loaded);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.transactOnce({ ...scope, load }, decide);
      } catch (error) {
        if (attempt >= maxAttempts || !retryableCodes.has(codeOf(error))) throw error;
      }
    }
  }

  /**
   * Carries out an act and then asks what stands, in the one transaction that the act opens: whoever sends a decision and wants the thing
   * back as it then is costs no second one. Both are given a database that stands for this transaction. A refused act is the answer, and
   * the question is not asked; a refused question is the answer too, but the act stands. The question is asked of what the transaction answered.
   */
  async actThenAsk<Done, Answer>(
    act: (database: Database) => Promise<Outcome<Done>>,
    question: (database: Asked, done: Done) => Promise<Outcome<Answer>>,
  ): Promise<Outcome<Answer>> {
    let answer: Outcome<Answer> | undefined;
    const asking = async (reading: Reading, done: unknown): Promise<void> => {
      answer = await question({ read: (_, asked) => asked(reading) }, done as Done);
    };
    const done = await act(new Database(this.dataSource, this.keys, this.messagesOf, this.surroundings, this.references, asking));
    if (!done.ok) return done;
    return answer ?? question(this, done.value);
  }

  /** Answers a question from one consistent reading of a council's rows. Nothing can be changed in it. */
  async read<T>(councilId: CouncilId, question: (reading: Reading) => Promise<T>): Promise<T> {
    const transaction = await Transaction.open(this.dataSource.createQueryRunner());
    try {
      const entered = await enterCouncil(transaction, { begin: 'begin isolation level repeatable read', councilId });
      if (!entered) throw new Error(`There is no council ${councilId}.`);
      return await question(openReading(transaction, entered.council, this.now(entered.council)));
    } finally {
      void transaction.close();
    }
  }

  /** For a thread of this process. Holds secrets: for nobody else. */
  handOn(): DatabaseHandedOn {
    return { url: urlOf(this.dataSource), keys: this.keys.keySet, clockAt: this.surroundings.clock?.() ?? null };
  }

  /** Says that outbox messages were committed, by whoever committed them for this process. */
  notifyOutbox(): void {
    this.surroundings.notifyOutbox?.();
  }

  private now(council: CouncilFacts): Instant {
    return council.clockAt ?? (this.surroundings.clock ?? machineClock)();
  }

  async close(): Promise<void> {
    await Promise.all([this.dataSource.destroy(), this.references.close()]);
  }

  private async transactOnce<T, Loaded>(
    scope: ScopeOf<Loaded>,
    decide: (work: UnitOfWork, loaded: Loaded) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const { actor, submission } = scope;
    const submitted = submission && { id: submission.id, digest: digest(canonicalJson({ by: actor.personId, what: submission.content })) };
    const transaction = await Transaction.open(this.dataSource.createQueryRunner());
    const heads = new StreamHeads();
    try {
      const [entered, loaded] = await Promise.all([
        enterCouncil(transaction, { begin: 'begin', councilId: actor.councilId, submissionId: submitted?.id }),
        scope.load(openLoading(transaction, actor.councilId, heads)),
      ]);
      if (!entered) return refuse('NoSuchCouncil', { council: actor.councilId });
      const { council, earlier } = entered;
      const opened = { line: transaction, council, now: this.now(council), heads, keys: this.keys, references: this.references };
      if (submitted && earlier) return await this.repeatOutcome<T>(opened, submitted, earlier);
      const { work, pending } = openUnitOfWork(opened, scope, this.messagesOf);
      const outcome = await decide(work, loaded);
      if (!outcome.ok) return outcome.refusal.code === 'Stale' ? await withLastChange(transaction, actor.councilId, outcome.refusal) : outcome;
      const written = { councilId: actor.councilId, personId: actor.personId, now: work.now, ...(submitted && { submission: { ...submitted, outcome: outcome.value ?? null } }) };
      const wakeUps = await sendPending(transaction, pending, written);
      if (pending.recipients.length > 0) transaction.send(...recipientsStatement(council.id, work.today, pending.recipients));
      await this.asking?.(openReading(transaction, council, work.now), outcome.value);
      if (wakeUps) transaction.send(wakeUps.statement, wakeUps.values);
      await transaction.commit();
      if (pending.hasMessages) this.notifyOutbox();
      return outcome;
    } catch (error) {
      throw await transaction.causeOf(error);
    } finally {
      await transaction.close();
    }
  }

  /** What the submission led to the first time; refused when it now says something else. */
  private async repeatOutcome<T>(
    { line: transaction, council, now }: { readonly line: Transaction; readonly council: CouncilFacts; readonly now: Instant },
    submitted: { readonly id: SubmissionId; readonly digest: string },
    earlier: EarlierSubmission,
  ): Promise<Outcome<T>> {
    if (earlier.digest !== submitted.digest) return refuse('SubmissionIdUsedForSomethingElse', { submission: submitted.id });
    await this.asking?.(openReading(transaction, council, now), earlier.outcome);
    return { ok: true, value: earlier.outcome as T };
  }
}

/** Sends what is pending, but for the wake-ups asked for, which it answers: they are sent as the last. */
async function sendPending(transaction: Transaction, pending: PendingWrites, given: WriteContext): Promise<Sent | undefined> {
  if (given.submission === undefined && pending.isEmpty) return undefined;
  const { rows, wakeUps } = await writingOf(transaction, pending, given);
  transaction.send(rows.statement, rows.values);
  return wakeUps;
}

function codeOf(error: unknown): string {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'event_stream_sequence' ? '23505:stream' : (code ?? '');
}

/** What a submission led to when it came before. */
export interface EarlierSubmission {
  readonly digest: string;
  readonly outcome: unknown;
}

type Entered = CouncilFacts & { readonly submitted_before: boolean; readonly digest: string; readonly outcome: unknown };

const enter = { name: 'enter-council', text: 'select * from enter_council($1, $2)' };

/**
 * Begins the transaction and names the council for row-level security, for this transaction only, and reads what is known of it and of the submission. Where
 * the same submission is being carried out just now, waits for its end. Undefined when there is no such council.
 */
async function enterCouncil(
  transaction: Transaction,
  { begin, councilId, submissionId }: { readonly begin: Begin; readonly councilId: CouncilId; readonly submissionId?: SubmissionId | undefined },
): Promise<{ council: CouncilFacts; earlier?: EarlierSubmission } | undefined> {
  const [found] = await transaction.begin<Entered>(begin, enter, [councilId, submissionId ?? null]);
  if (!found) return undefined;
  const { submitted_before: cameBefore, digest, outcome, ...council } = found;
  return { council, ...(cameBefore && { earlier: { digest, outcome } }) };
}

type Refused = Extract<Outcome<never>, { ok: false }>;

/** A `Stale` refusal with what its reader wants to know: who changed the thing last, when (council's clock), what they did and said. */
async function withLastChange(transaction: Transaction, councilId: CouncilId, { code, details }: Refusal<'Stale'>): Promise<Refused> {
  const [last] = await transaction.query<ChangeMeanwhile>(
    `select coalesce(p.name, 'Golden Thread') as by, e.occurred_at as at, e.name, e.payload,
       array(select text from event_wording w where w.council_id = e.council_id and w.event_id = e.id and text is not null order by field) as texts
     from event e left join person p on p.id = e.actor_id
     where e.council_id = $1 and e.stream_type = $2 and e.stream_id = $3 order by e.sequence desc limit 1`,
    [councilId, details.thing.type, details.thing.id],
  );
  return refuse(code, { ...details, last: last ?? null });
}

/** Opens the application role's connections. `errandsOf` is application's table. */
export async function openDatabase(
  { keys, ...options }: DataSourceOptions & { readonly keys: RecordKeys },
  errandsOf: (event: GoldenThreadEvent) => readonly OutboxMessage[],
  surroundings?: ProcessOptions,
): Promise<Database> {
  const dataSource = createDataSource(options);
  await dataSource.initialize();
  return new Database(dataSource, keys, errandsOf, surroundings);
}
