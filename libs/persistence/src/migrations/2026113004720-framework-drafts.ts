import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Frameworks that are being drafted on pages, until they are published as a version. */
export class FrameworkDrafts2026113004720 implements MigrationInterface {
  name = 'FrameworkDrafts2026113004720';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table framework_draft (
        id uuid not null,
        council_id uuid not null,
        from_id uuid,
        content jsonb not null,
        version int not null,
        constraint framework_draft_pkey primary key (id)
      )`);
    await runner.query('create index framework_draft_of on framework_draft (council_id)');
    await protectTables(runner, ['framework_draft']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
