import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Files that show what somebody said, and the measures whose year-end figure is audited: none is verified without a working paper. */
export class Evidence2026113000420 implements MigrationInterface {
  name = 'Evidence2026113000420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table evidence (
      id uuid not null,
      council_id uuid not null,
      thing text not null,
      thing_id uuid not null,
      part text not null,
      shows text not null,
      name text not null,
      type text not null,
      bytes int not null,
      digest text not null,
      scanned boolean not null,
      added_by uuid,
      added_at timestamptz not null,
      withdrawn_at timestamptz,
      constraint evidence_pkey primary key (id)
    )`);
    await runner.query('create index evidence_of_thing on evidence (council_id, thing_id)');
    await runner.query(`create table audited_measure (
      council_id uuid not null,
      measure_id uuid not null,
      constraint audited_measure_pkey primary key (council_id, measure_id)
    )`);
    await protectTables(runner, ['evidence', 'audited_measure']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
