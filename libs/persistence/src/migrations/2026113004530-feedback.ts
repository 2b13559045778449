import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Complaints, comments, compliments and avoidable contact by service and quarter, and what the customer system calls its columns. */
export class Feedback2026113004530 implements MigrationInterface {
  name = 'Feedback2026113004530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table feedback_count (
      council_id uuid not null,
      service_id uuid not null,
      period text not null,
      kind text not null,
      count int not null,
      constraint feedback_count_pkey primary key (service_id, period, kind),
      constraint feedback_count_service_id_fkey foreign key (service_id) references service (id)
    )`);
    await runner.query('create index feedback_count_of_period on feedback_count (council_id, period)');
    await runner.query(`create table feedback_columns (
      council_id uuid not null,
      names jsonb not null,
      constraint feedback_columns_pkey primary key (council_id)
    )`);
    await protectTables(runner, ['feedback_count', 'feedback_columns']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
