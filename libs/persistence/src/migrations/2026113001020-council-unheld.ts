import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * No row of a council's names it by a foreign key: PostgreSQL would hold the council's one row for each row that is added, and all who decide at the same
 * time in one council would wait for each other there. That a row is of a council there is, row-level security sees to.
 */
export class CouncilUnheld2026113001020 implements MigrationInterface {
  name = 'CouncilUnheld2026113001020';

  async up(runner: QueryRunner): Promise<void> {
    const keys = (await runner.query(
      `select conrelid::regclass::text as "table", conname as name from pg_constraint where contype = 'f' and confrelid = 'council'::regclass order by 1, 2`,
    )) as readonly { readonly table: string; readonly name: string }[];
    for (const { table, name } of keys) await runner.query(`alter table ${table} drop constraint ${name}`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
