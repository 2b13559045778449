import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The cycle of a council is its own data, kept with each year; every year before has the usual one. */
export class PhasesOfYears2026113006600 implements MigrationInterface {
  name = 'PhasesOfYears2026113006600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table performance_year add column phases jsonb not null default
      '[{"key":"analyse","name":"Analyse"},{"key":"plan","name":"Plan"},{"key":"do","name":"Do"},{"key":"review","name":"Review"}]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
