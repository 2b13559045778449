import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** How the rows of an applied import stood before it, for as long as it may be undone; then what it holds of people is forgotten. */
export class ImportUndo2026113004610 implements MigrationInterface {
  name = 'ImportUndo2026113004610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table import_undo (
      import_id uuid not null,
      council_id uuid not null,
      rows jsonb not null,
      kept_until timestamptz not null,
      constraint import_undo_pkey primary key (import_id)
    )`);
    await runner.query('create index import_undo_council on import_undo (council_id, kept_until)');
    await protectTables(runner, ['import_undo']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
