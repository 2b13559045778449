import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A preview of a change of the timetable keeps the edit that would lead back from it, and, where it waits for an approval, who proposed it, why, and which post decides.
 * Those of before have none of it.
 */
export class ChangesDecided2026113002410 implements MigrationInterface {
  name = 'ChangesDecided2026113002410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table timetable_preview add column undo jsonb, add column proposed_by uuid, add column proposed_reason text, add column decider_post_id uuid,
      add column proposed_at timestamptz, add column refused_at timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
