import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The grade of a post, as a list of the organisation gives it: posts of one title in one unit are told apart by it. */
export class GradesOfPosts2026113006900 implements MigrationInterface {
  name = 'GradesOfPosts2026113006900';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table post add column grade text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
