import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monitoring arrangements were counted in rows of their own; now stages of the year ask for them, and each is a return with its task (ADR 55). */
export class ArrangementsAsked2026113004500 implements MigrationInterface {
  name = 'ArrangementsAsked2026113004500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table monitoring_arrangement');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
