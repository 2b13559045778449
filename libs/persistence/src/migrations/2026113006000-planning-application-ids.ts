import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A planning application has a history of its own: its id, made of its reference, is the same whenever it is told of again. */
export class PlanningApplicationIds2026113006000 implements MigrationInterface {
  name = 'PlanningApplicationIds2026113006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table planning_application add column id uuid not null generated always as (id_for('planning-application', council_id::text, reference)) stored,
       add constraint planning_application_id unique (id)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
