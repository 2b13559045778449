import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A return keeps the measures that its questions come for, each with what the council knew of it when it asked; those of before ask about none. */
export class MeasuresAsked2026113002400 implements MigrationInterface {
  name = 'MeasuresAsked2026113002400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table stage_return add column measures jsonb not null default '[]'`);
    await runner.query('alter table stage_return alter column measures drop default');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
