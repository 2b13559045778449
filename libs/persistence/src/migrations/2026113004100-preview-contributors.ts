import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A change of the timetable keeps everybody who had a part in it: who made its preview, who had it worked out anew, who asked for its approval, and in whose name.
 * Of those of before it is known who made the preview and who proposed it.
 */
export class PreviewContributors2026113004100 implements MigrationInterface {
  name = 'PreviewContributors2026113004100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table timetable_preview add column contributors uuid[] not null default '{}'`);
    await runner.query(`update timetable_preview set contributors = array_remove(array[made_by, proposed_by], null)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
