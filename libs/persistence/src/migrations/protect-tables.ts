import type { QueryRunner } from 'typeorm';

/** Whether a row of a table is of the council that the transaction named; asked once a statement, because a subquery of nothing is. */
export const ourRows = (table: string): string =>
  `${table === 'council' ? 'id' : 'council_id'} = (select nullif(current_setting('golden_thread.council', true), '')::uuid)`;

/**
 * Puts tables behind the second wall: row-level security, forced, so that the application's role sees and writes one council's
 * rows only, the one its transaction named. Every table with a `council_id` goes through here in the migration that makes it.
 * `appendOnly`: may be read and added to, never changed.
 */
export async function protectTables(runner: QueryRunner, tables: readonly string[], how: { appendOnly?: boolean } = {}): Promise<void> {
  const allowed = how.appendOnly ? 'select, insert' : 'select, insert, update, delete';
  for (const table of tables) {
    await runner.query(`alter table ${table} enable row level security`);
    await runner.query(`alter table ${table} force row level security`);
    await runner.query(`create policy one_council on ${table} to golden_thread_app using (${ourRows(table)}) with check (${ourRows(table)})`);
    await runner.query(`grant ${allowed} on ${table} to golden_thread_app`);
  }
}
