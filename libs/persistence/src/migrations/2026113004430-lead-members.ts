import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each priority has a lead member: the post of a councillor. Null where none is named yet. */
export class LeadMembers2026113004430 implements MigrationInterface {
  name = 'LeadMembers2026113004430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table priority add column lead_member_post_id uuid');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
