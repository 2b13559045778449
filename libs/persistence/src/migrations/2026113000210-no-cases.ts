import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That there were no cases is an answer of its own: a figure without a value, whose commentary says why. A target may be one to be passed. */
export class NoCases2026113000210 implements MigrationInterface {
  name = 'NoCases2026113000210';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table measure_value alter column value drop not null`);
    await runner.query('alter table measure add column tolerance_strict boolean not null default false');
    await runner.query(`alter table measure_value add constraint measure_value_no_cases_explained check (value is not null or commentary <> '')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
