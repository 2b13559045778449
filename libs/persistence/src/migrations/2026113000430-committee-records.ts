import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** What is on record of a committee's paper: each committee's decision, whether the recommendation is supported, and who was at a corporate review. */
export class CommitteeRecords2026113000430 implements MigrationInterface {
  name = 'CommitteeRecords2026113000430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table committee_decision (
      council_id uuid not null,
      report_id uuid not null,
      body text not null,
      decision text not null,
      statement text not null,
      decided_on date not null,
      constraint committee_decision_pkey primary key (council_id, report_id, body)
    )`);
    await runner.query(`create table report_sign_off (
      council_id uuid not null,
      report_id uuid not null,
      hash text not null,
      supported boolean not null,
      comments text not null,
      signed_by uuid not null,
      signed_on date not null,
      constraint report_sign_off_pkey primary key (council_id, report_id, hash)
    )`);
    await runner.query(`create table review_attendance (
      council_id uuid not null,
      round_id uuid not null,
      person_id uuid not null,
      constraint review_attendance_pkey primary key (council_id, round_id, person_id)
    )`);
    await protectTables(runner, ['committee_decision', 'report_sign_off', 'review_attendance']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
