import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Internal Audit's samples of audited figures, and what it found of each. */
export class AuditSamples2026113001210 implements MigrationInterface {
  name = 'AuditSamples2026113001210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table audit_sample (
      id uuid not null,
      council_id uuid not null,
      year text not null,
      seed text not null,
      drawn_by uuid,
      drawn_at timestamptz not null,
      constraint audit_sample_pkey primary key (id)
    )`);
    await runner.query(`create table sampled_figure (
      council_id uuid not null,
      sample_id uuid not null,
      position int not null,
      measure_id uuid not null,
      period text not null,
      figure_version int not null,
      value numeric,
      result text,
      finding text not null,
      checked_by uuid,
      checked_at timestamptz,
      constraint sampled_figure_pkey primary key (sample_id, measure_id)
    )`);
    await runner.query('create index audit_sample_of_year on audit_sample (council_id, year)');
    await protectTables(runner, ['audit_sample', 'sampled_figure']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
