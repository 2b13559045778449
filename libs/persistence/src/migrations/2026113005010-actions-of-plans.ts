import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a recovery plan's own actions stand in the register, beside what the plan says: an approval then changes no text, and the words by which
 * the plan is found are not worked out anew. Plans that were approved before keep the ids in what they say.
 */
export class ActionsOfPlans2026113005010 implements MigrationInterface {
  name = 'ActionsOfPlans2026113005010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table recovery_plan add column action_ids uuid[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
