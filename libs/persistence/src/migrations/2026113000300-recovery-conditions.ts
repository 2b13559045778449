import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A recovery plan may be approved under conditions; and it keeps how it stood when it was returned, so that what changed since can be seen. */
export class RecoveryConditions2026113000300 implements MigrationInterface {
  name = 'RecoveryConditions2026113000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table recovery_plan add column conditions jsonb not null default '[]', add column last_return jsonb`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
