import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** What plans cost: lines of three years, money moved between them, what is carried forward, and what the ledger says of each month. */
export class Money2026113002620 implements MigrationInterface {
  name = 'Money2026113002620';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table budget_line (
      id uuid not null,
      council_id uuid not null,
      title text not null,
      service_id uuid not null,
      unit_id uuid,
      objective_id uuid,
      cost_centre text,
      first_year text not null,
      amounts text[] not null,
      version int not null,
      constraint budget_line_pkey primary key (id),
      constraint budget_line_service_id_fkey foreign key (service_id) references service (id),
      constraint budget_line_objective_id_fkey foreign key (objective_id) references objective (id)
    )`);
    await runner.query('create index budget_line_of_service on budget_line (council_id, service_id)');
    await runner.query('create index budget_line_of_objective on budget_line (objective_id) where objective_id is not null');
    await runner.query(`create table virement (
      id uuid not null,
      council_id uuid not null,
      reference text not null,
      year text not null,
      from_line_id uuid not null,
      to_line_id uuid not null,
      amount numeric not null,
      reason text not null,
      decider text not null,
      decider_post_id uuid,
      state text not null,
      remark text not null,
      contributors uuid[] not null,
      version int not null,
      constraint virement_pkey primary key (id),
      constraint virement_reference unique (council_id, reference),
      constraint virement_from_line_id_fkey foreign key (from_line_id) references budget_line (id),
      constraint virement_to_line_id_fkey foreign key (to_line_id) references budget_line (id)
    )`);
    await runner.query('create index virement_from on virement (from_line_id)');
    await runner.query('create index virement_to on virement (to_line_id)');
    await runner.query(`create table carry_forward (
      id uuid not null,
      council_id uuid not null,
      service_id uuid not null,
      year text not null,
      budget numeric not null,
      actual numeric not null,
      amount numeric not null,
      reason text not null,
      state text not null,
      contributors uuid[] not null,
      version int not null,
      constraint carry_forward_pkey primary key (id),
      constraint carry_forward_of_year unique (service_id, year)
    )`);
    await runner.query(`create table ledger_line (
      council_id uuid not null,
      cost_centre text not null,
      month text not null,
      budget numeric not null,
      actual numeric not null,
      forecast numeric not null,
      constraint ledger_line_pkey primary key (council_id, cost_centre, month)
    )`);
    await runner.query(`create table ledger_confirmation (
      council_id uuid not null,
      service_id uuid not null,
      month text not null,
      confirmed_by uuid not null,
      confirmed_on date not null,
      constraint ledger_confirmation_pkey primary key (service_id, month)
    )`);
    await runner.query(`create table money_rule (
      council_id uuid not null,
      head_of_service numeric not null,
      director numeric not null,
      section_151_post_id uuid,
      columns jsonb not null,
      constraint money_rule_pkey primary key (council_id)
    )`);
    await runner.query(`create table service_accountant (
      council_id uuid not null,
      service_id uuid not null,
      post_id uuid not null,
      constraint service_accountant_pkey primary key (service_id)
    )`);
    await protectTables(runner, ['budget_line', 'virement', 'carry_forward', 'ledger_line', 'ledger_confirmation', 'money_rule', 'service_accountant']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
