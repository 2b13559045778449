import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a director returned, and why, so that a second submission can be read against it. */
export class LastReturn2026040100320 implements MigrationInterface {
  name = 'LastReturn2026040100320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table service_review add column last_return jsonb');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
