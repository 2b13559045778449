import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** What a council's planning service is judged by from a day on, where the council says otherwise than what is published. */
export class PlanningThresholds2026113006460 implements MigrationInterface {
  name = 'PlanningThresholds2026113006460';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table planning_threshold (
      council_id uuid not null,
      holds_from date not null,
      thresholds jsonb not null,
      constraint planning_threshold_pkey primary key (council_id, holds_from)
    )`);
    await protectTables(runner, ['planning_threshold']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
