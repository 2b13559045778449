import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Planning applications, as the council's own system last told of them. */
export class PlanningApplications2026113002770 implements MigrationInterface {
  name = 'PlanningApplications2026113002770';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table planning_application (
      council_id uuid not null,
      reference text not null,
      kind text not null,
      valid_on date not null,
      statutory_day date not null,
      extended_to date,
      extension_reason text not null,
      decided_on date,
      case_officer text not null,
      appeal text not null,
      constraint planning_application_pkey primary key (council_id, reference)
    )`);
    await runner.query('create index planning_application_decided on planning_application (council_id, decided_on)');
    await protectTables(runner, ['planning_application']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
