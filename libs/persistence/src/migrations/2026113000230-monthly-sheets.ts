import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monthly measures are asked for month by month, each month on a sheet of its own: 1 is April. Null: the sheet asks for a quarter's figures. */
export class MonthlySheets2026113000230 implements MigrationInterface {
  name = 'MonthlySheets2026113000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table figure_sheet add column month integer check (month between 1 and 12)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
