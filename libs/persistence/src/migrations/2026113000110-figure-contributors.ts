import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose words are in a figure beside who entered it: those who drafted it for somebody else to submit. What was entered before has nobody
 * beside whoever entered it.
 */
export class FigureContributors2026113000110 implements MigrationInterface {
  name = 'FigureContributors2026113000110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table measure_value add column contributors uuid[] not null default '{}'`);
    await runner.query(`alter table figure_draft add column contributors uuid[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
