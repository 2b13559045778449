import type { MigrationInterface, QueryRunner } from 'typeorm';
import { measureTables } from './2026040100200-measure.tables';
import { protectTables } from './protect-tables';

/** Measures, their targets and figures, and the sheets on which figures are asked for. What became of a figure or target is only added to. */
export class Measure2026040100200 implements MigrationInterface {
  name = 'Measure2026040100200';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of measureTables) await runner.query(statement);
    await protectTables(runner, ['measure', 'measure_target', 'measure_value', 'figure_sheet', 'figure_due', 'figure_draft', 'figure_freeze']);
    await protectTables(runner, ['measure_change', 'target_change'], { appendOnly: true });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
