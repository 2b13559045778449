import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** The sets of plan types of a council: at most one is open at a time, and approved ones hold from their year on. */
export class PlanTypes2026113004400 implements MigrationInterface {
  name = 'PlanTypes2026113004400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table plan_type_set (
      id uuid not null,
      council_id uuid not null,
      number int not null,
      name text not null,
      types jsonb not null,
      state text not null,
      from_year text,
      author_ids uuid[] not null,
      remark text not null,
      decided_on date,
      version int not null,
      constraint plan_type_set_pkey primary key (id),
      constraint plan_type_set_number unique (council_id, number)
    )`);
    await runner.query(`create unique index plan_type_set_open on plan_type_set (council_id) where state in ('draft', 'proposed')`);
    await protectTables(runner, ['plan_type_set']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
