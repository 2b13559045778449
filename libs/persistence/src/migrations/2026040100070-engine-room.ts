import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Which reminders and escalations each task has had, so that none is given twice however often a turn is repeated. */
export class EngineRoom2026040100070 implements MigrationInterface {
  name = 'EngineRoom2026040100070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table task_step (
      council_id uuid not null,
      task_id uuid not null,
      step text not null,
      due_on date not null,
      taken_at timestamptz not null,
      constraint task_step_pkey primary key (council_id, task_id, step, due_on)
    )`);
    await protectTables(runner, ['task_step']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
