import type { MigrationInterface, QueryRunner } from 'typeorm';

/** More time that was agreed for an application here, beside what the planning system tells: the next file writes over its own columns alone. */
export class PlanningExtensions2026113006810 implements MigrationInterface {
  name = 'PlanningExtensions2026113006810';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table planning_application add column agreed_to date, add column agreed_reason text not null default ''`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
