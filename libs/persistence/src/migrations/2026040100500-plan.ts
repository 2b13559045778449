import type { MigrationInterface, QueryRunner } from 'typeorm';
import { planTables } from './2026040100500-plan.tables';
import { protectTables } from './protect-tables';

/** Council plan, service plans, unit plans, people's objectives, and the golden thread between them. */
export class Plan2026040100500 implements MigrationInterface {
  name = 'Plan2026040100500';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of planTables) await runner.query(statement);
    await protectTables(runner, ['aim', 'priority', 'council_plan', 'plan', 'objective', 'objective_link', 'objective_measure', 'appraisal_round']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
