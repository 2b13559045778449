/** Statements that are sent together and answered together: PostgreSQL's extended protocol with one `Sync` for all of them. */

import { type Connection, Query, type QueryResult } from 'pg';
import type { Prepared } from './unit-of-work';

/** What of pg's own query a batch hands on, and its types do not tell of. */
interface Answered extends Query {
  readonly name?: string;
  readonly text: string;
  submit: (connection: Connection) => Error | null;
  handleRowDescription(message: unknown): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
  handleReadyForQuery(connection: Connection): void;
  handleError(error: unknown, connection: Connection): void;
}

/** What of pg's connection says which statements PostgreSQL knows by name. */
type Wire = Connection & { readonly submittedNamedStatements: Record<string, string> };

/** A statement that waits to be sent with others, and whoever waits for its answer. */
export const statementToSend = (
  { name, text }: Partial<Prepared> & Pick<Prepared, 'text'>,
  values: readonly unknown[],
  answer: (error: unknown, result: QueryResult) => void,
): Answered => new Query({ ...(name !== undefined && { name }), text, values: [...values], queryMode: 'extended' } as ConstructorParameters<typeof Query>[0], answer as never) as unknown as Answered;

/**
 * Sends several statements with one `Sync`. Each that pg sends by itself has one of its own, after which PostgreSQL sends what it has to say in a packet of its own,
 * and packets cost both sides more than most statements. Where one fails, PostgreSQL carries out none after it; they fail by the same error.
 *
 * It is one query to pg, whose pipeline takes nothing but its own class.
 */
export class StatementBatch extends Query {
  private answered = 0;

  constructor(private readonly statements: readonly Answered[]) {
    super({ text: '' });
    // By these pg notes what PostgreSQL has prepared.
    Object.defineProperty(this, 'name', { get: () => this.current?.name });
    Object.defineProperty(this, 'text', { get: () => this.current?.text });
  }

  private get current(): Answered | undefined {
    return this.statements[this.answered];
  }

  override submit = (connection: Connection): Error | null => {
    const fault = this.sendAll(connection);
    // What went out before it waits for a `Sync` that says nothing of this one: nobody can tell any more which answer is whose, and nothing of it may be committed.
    if (fault) connection.stream.destroy(fault);
    return fault;
  };

  /** Writes all of them in one round trip. Answers why one could not be written: pg then closes it again and tells its caller alone. */
  private sendAll(connection: Connection): Error | null {
    let isUnwritable = false;
    const wire = Object.create(connection, { sync: { value: () => undefined }, close: { value: () => void (isUnwritable = true) } }) as Connection;
    connection.stream.cork();
    try {
      for (const statement of this.statements) {
        const fault = statement.submit(wire);
        if (fault !== null || isUnwritable) return fault ?? new Error('A value of a statement cannot be written for PostgreSQL.');
      }
      connection.sync();
      return null;
    } finally {
      connection.stream.uncork();
    }
  }

  handleRowDescription(message: unknown): void {
    this.current?.handleRowDescription(message);
  }

  handleDataRow(message: unknown): void {
    this.current?.handleDataRow(message);
  }

  handleCommandComplete(message: unknown, connection: Connection): void {
    const { current } = this;
    this.answered += 1;
    current?.handleCommandComplete(message, connection);
    current?.handleReadyForQuery(connection);
  }

  handleEmptyQuery(connection: Connection): void {
    const { current } = this;
    this.answered += 1;
    current?.handleReadyForQuery(connection);
  }

  handleError(error: unknown, connection: Wire): void {
    const left = this.statements.slice(this.answered);
    this.answered = this.statements.length;
    for (const statement of left) {
      // PostgreSQL has not looked at what came after the one that failed, nor prepared it.
      if (statement.name !== undefined) delete connection.submittedNamedStatements[statement.name];
      statement.handleError(error, connection);
    }
  }

  handleReadyForQuery(): void {
    // Each statement was answered when it was complete.
  }
}
