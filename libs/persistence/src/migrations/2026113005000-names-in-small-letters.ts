import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What posts and people are named by in texts and forms, where large and small letters do not count. */
const named = { post: ['title', 'code'], person: ['name', 'email'] } as const;

/**
 * Posts and people are found by a name as it was typed. Behind forced row-level security PostgreSQL uses no index over an expression (`lower` is not
 * leakproof), so that every approved recovery plan read all posts and all people of the council for each of its actions; a column it does.
 */
export class NamesInSmallLetters2026113005000 implements MigrationInterface {
  name = 'NamesInSmallLetters2026113005000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(named)) {
      await runner.query(`alter table ${table} ${columns.map((column) => `add column ${column}_lowered text generated always as (lower(${column})) stored`).join(', ')}`);
      for (const column of columns) await runner.query(`create index ${table}_${column}_lowered on ${table} (council_id, ${column}_lowered)`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
