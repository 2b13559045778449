import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which statutory officer stands aside from an assessment that they led on, and of whom a deputy agrees. */
export class OfficersStandAside2026113005120 implements MigrationInterface {
  name = 'OfficersStandAside2026113005120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table desk_assessment add column stood_aside text[] not null default '{}', add column deputies text[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
