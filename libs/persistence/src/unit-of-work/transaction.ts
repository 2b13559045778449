import type { PoolClient, QueryResult } from 'pg';
import type { QueryRunner } from 'typeorm';
import { StatementBatch, statementToSend } from './statement-batch';
import type { Statement } from './unit-of-work';

/** Far more than there are statements in the code: one that is put together anew each time must not fill PostgreSQL's memory. */
const mostPrepared = 1_000;
const preparedNames = new Map<string, { readonly name: string; readonly text: string }>();

/** Each statement is planned once a connection: planning one costs PostgreSQL about as much as carrying it out. */
export function prepared(statement: Statement): { readonly name?: string; readonly text: string } {
  if (typeof statement !== 'string') return statement;
  const known = preparedNames.get(statement);
  if (known) return known;
  if (preparedNames.size >= mostPrepared) return { text: statement };
  const given = { name: `statement-${preparedNames.size}`, text: statement };
  preparedNames.set(statement, given);
  return given;
}

/** A decision reads what is committed as it goes on; a reading sees one moment. */
export type Begin = 'begin' | 'begin isolation level repeatable read';

/**
 * One connection, for the length of one transaction. Statements go out in the order in which they are said, each without waiting for
 * the answer to the one before; PostgreSQL carries them out in that order. Statements sent together go out in one round trip: the
 * packets cost both sides more than the statements in them do.
 */
export class Transaction {
  private failed: { readonly error: unknown } | undefined;
  private readonly unanswered: Promise<unknown>[] = [];
  private isOpen = false;
  private waiting: Parameters<typeof statementToSend>[] = [];

  private constructor(
    readonly runner: QueryRunner,
    private readonly client: PoolClient,
  ) {}

  static async open(runner: QueryRunner): Promise<Transaction> {
    return new Transaction(runner, (await runner.connect()) as PoolClient);
  }

  /** Begins the transaction, together with the first statement in it; answers that statement's rows. */
  async begin<Row>(how: Begin, statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    this.isOpen = true;
    const [, rows] = await Promise.all([this.query(how, []), this.query<Row>(statement, values)]);
    return rows;
  }

  async query<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]> {
    return (await this.sendStatement(statement, values)).rows as Row[];
  }

  /** Has a statement carried out whose answer nobody needs. Where it fails, so does all that follows, and the end says why. */
  send(statement: Statement, values: readonly unknown[]): void {
    this.unanswered.push(this.query(statement, values).catch((error: unknown) => void (this.failed ??= { error })));
  }

  /** Ends the transaction: all of it stands, or the error is thrown that undid it. */
  async commit(): Promise<void> {
    const committed = await this.sendStatement('commit', []);
    this.isOpen = false;
    await Promise.all(this.unanswered);
    if (this.failed) throw this.failed.error;
    if (committed.command !== 'COMMIT') throw new Error('PostgreSQL undid the transaction and gave no reason.');
  }

  /** Undoes whatever was not committed and gives the connection back. Nobody need wait for it: what is said next on it waits its turn. */
  async close(): Promise<void> {
    if (this.isOpen) {
      // Sent by itself: in one batch with a statement that fails PostgreSQL would skip it, and the connection would go back undone.
      this.sendWaiting();
      await this.sendStatement('rollback', []).catch(() => undefined);
    }
    await this.runner.release();
  }

  /** The error that undid the transaction, where one that nobody waited for did; else the one given. */
  async causeOf(error: unknown): Promise<unknown> {
    await Promise.all(this.unanswered);
    return this.failed?.error ?? error;
  }

  private sendStatement(statement: Statement, values: readonly unknown[]): Promise<QueryResult> {
    return new Promise((resolve, reject) => {
      this.waiting.push([prepared(statement), values, (error, result) => (error ? reject(error as Error) : resolve(result))]);
      if (this.waiting.length === 1) process.nextTick(() => this.sendWaiting());
    });
  }

  /** Sends what was said in this turn of the process, and has not been sent. */
  private sendWaiting(): void {
    if (this.waiting.length === 0) return;
    const statements = this.waiting.map((one) => statementToSend(...one));
    this.waiting = [];
    void this.client.query(new StatementBatch(statements));
  }
}
