import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** What a measure's target says beside its numbers, baskets of measures, and the council's rules for both. */
export class TargetStatements2026113002610 implements MigrationInterface {
  name = 'TargetStatements2026113002610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table target_statement (
      measure_id uuid not null,
      council_id uuid not null,
      wording text not null,
      target_class text not null,
      form text not null,
      baseline numeric,
      change numeric,
      comparator_id uuid,
      reached_by date,
      priority text,
      result_kind text,
      financial boolean,
      smart jsonb not null,
      reviewed_on date,
      constraint target_statement_pkey primary key (measure_id),
      constraint target_statement_measure_id_fkey foreign key (measure_id) references measure (id),
      constraint target_statement_comparator_id_fkey foreign key (comparator_id) references measure (id)
    )`);
    await runner.query('create index target_statement_comparator on target_statement (comparator_id) where comparator_id is not null');
    await runner.query(`create table measure_basket (
      id uuid not null,
      council_id uuid not null,
      title text not null,
      objective_id uuid,
      version int not null,
      constraint measure_basket_pkey primary key (id),
      constraint measure_basket_objective_id_fkey foreign key (objective_id) references objective (id)
    )`);
    await runner.query(`create table measure_in_basket (
      council_id uuid not null,
      basket_id uuid not null,
      measure_id uuid not null,
      position int not null,
      constraint measure_in_basket_pkey primary key (basket_id, measure_id),
      constraint measure_in_basket_basket_id_fkey foreign key (basket_id) references measure_basket (id),
      constraint measure_in_basket_measure_id_fkey foreign key (measure_id) references measure (id)
    )`);
    await runner.query(`create table target_rule (
      council_id uuid not null,
      smart_wording text not null,
      measure_cap int not null,
      constraint target_rule_pkey primary key (council_id)
    )`);
    await protectTables(runner, ['target_statement', 'measure_basket', 'measure_in_basket', 'target_rule']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
