import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Errands are claimed sort by sort, so each sort is found in its own order: thousands of notices do not lie before a workflow's. */
export class ErrandsApart2026040100340 implements MigrationInterface {
  name = 'ErrandsApart2026040100340';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index delivery_due');
    await runner.query(`create index delivery_due on delivery (errand, next_attempt_at) where state = 'waiting'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
