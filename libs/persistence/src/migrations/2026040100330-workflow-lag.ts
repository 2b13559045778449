import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a workflow has not looked as far as it was asked to, so that one that stands still is told of. */
export class WorkflowLag2026040100330 implements MigrationInterface {
  name = 'WorkflowLag2026040100330';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table wake_up add column lagging_since timestamptz');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
