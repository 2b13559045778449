import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** How people want to hear of what happens. Their own: no event tells of it. */
export class NoticeSettings2026113000320 implements MigrationInterface {
  name = 'NoticeSettings2026113000320';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table notice_setting (
      council_id uuid not null,
      person_id uuid not null,
      asked text not null,
      told text not null,
      constraint notice_setting_pkey primary key (council_id, person_id)
    )`);
    await protectTables(runner, ['notice_setting']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
