import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Statuses that were published before figures came here: kept beside the computed ones, whatever becomes of the figures. */
export class PublishedStatuses2026113004600 implements MigrationInterface {
  name = 'PublishedStatuses2026113004600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table published_status (
      council_id uuid not null,
      measure_id uuid not null,
      period text not null,
      level text not null,
      note text,
      brought_at timestamptz not null,
      constraint published_status_pkey primary key (measure_id, period)
    )`);
    await runner.query('create index published_status_council on published_status (council_id, period)');
    await protectTables(runner, ['published_status']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
