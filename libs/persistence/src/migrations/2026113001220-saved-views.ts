import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Lists as people want to see them again. */
export class SavedViews2026113001220 implements MigrationInterface {
  name = 'SavedViews2026113001220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table saved_view (
      id uuid not null,
      council_id uuid not null,
      person_id uuid not null,
      name text not null,
      address text not null,
      saved_at timestamptz not null,
      constraint saved_view_pkey primary key (id)
    )`);
    await runner.query('create index saved_view_of_person on saved_view (council_id, person_id)');
    await protectTables(runner, ['saved_view']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
