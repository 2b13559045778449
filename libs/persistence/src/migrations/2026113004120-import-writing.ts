import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * How far the writing of an approved import has come, in rows of their own: what is written stands in one transaction until its end, and nobody could read of it there. Who made the
 * mapping by which a file was read stands beside who handed it in: figures are not verified by either. Of imports of before there is none of it.
 */
export class ImportWriting2026113004120 implements MigrationInterface {
  name = 'ImportWriting2026113004120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table import_writing (
      import_id uuid not null,
      council_id uuid not null,
      request_id uuid not null,
      state text not null,
      rows integer not null,
      rows_done integer not null,
      approved_by uuid not null,
      acting_for_post_id uuid,
      reason text not null,
      asked_at timestamptz not null,
      began_at timestamptz,
      ended_at timestamptz,
      failure jsonb,
      tries integer not null,
      constraint import_writing_pkey primary key (import_id)
    )`);
    await runner.query('create index import_writing_request on import_writing (council_id, request_id)');
    await protectTables(runner, ['import_writing']);
    await runner.query(`alter table import_proposal add column read_by_mapping_of uuid[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
