import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who brought words of a council plan with an import; who wrote them on pages its history says. None of them records what others approved of it. */
export class AuthorsOfCouncilPlans2026113005130 implements MigrationInterface {
  name = 'AuthorsOfCouncilPlans2026113005130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table council_plan add column author_ids uuid[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
