import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * Rehearsals of a year: what was chosen, how far the background has come, and what was found. `report` is what their page shows; from the
 * rehearsed `tasks` each person's e-mails are read.
 */
export class Rehearsals2026113001400 implements MigrationInterface {
  name = 'Rehearsals2026113001400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table rehearsal (
      id uuid not null,
      council_id uuid not null,
      year text not null,
      name text not null,
      state text not null,
      progress double precision not null,
      chosen jsonb not null,
      runs int not null,
      report jsonb,
      tasks jsonb,
      asked_by uuid,
      asked_at timestamptz not null,
      version int not null,
      constraint rehearsal_pkey primary key (id)
    )`);
    await runner.query('create index rehearsals_of_year on rehearsal (council_id, year, asked_at)');
    await protectTables(runner, ['rehearsal']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
