import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The policy team gives whoever is asked for a return more time, as it does for reviews and figures. */
export class ReturnsExtended2026113006310 implements MigrationInterface {
  name = 'ReturnsExtended2026113006310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table stage_return add column extended_to date');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
