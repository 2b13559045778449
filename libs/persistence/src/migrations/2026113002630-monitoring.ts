import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** The monitoring arrangements of a year, and the five-year programme of reviews. */
export class Monitoring2026113002630 implements MigrationInterface {
  name = 'Monitoring2026113002630';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table monitoring_arrangement (
      id uuid not null,
      council_id uuid not null,
      year text not null,
      kind text not null,
      subject_id uuid,
      quarter int,
      due_on date not null,
      constraint monitoring_arrangement_pkey primary key (id)
    )`);
    await runner.query('create index monitoring_arrangement_of_year on monitoring_arrangement (council_id, year, due_on)');
    await runner.query(`create table programmed_review (
      council_id uuid not null,
      service_id uuid not null,
      year text not null,
      constraint programmed_review_pkey primary key (service_id, year),
      constraint programmed_review_service_id_fkey foreign key (service_id) references service (id)
    )`);
    await protectTables(runner, ['monitoring_arrangement', 'programmed_review']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
