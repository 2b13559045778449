import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What those who come to a clinic are to have read, and when it was written. */
export class ClinicBriefings2026113006400 implements MigrationInterface {
  name = 'ClinicBriefings2026113006400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table clinic add column briefing jsonb');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
