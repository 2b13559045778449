import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** How much a link weighs; objectives offered to many people at once, with each one's answer; and the issues that plans have in common. */
export class ThreadKept2026113002600 implements MigrationInterface {
  name = 'ThreadKept2026113002600';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table objective_link add column weight text');
    await runner.query(`create table objective_offer (
      id uuid not null,
      council_id uuid not null,
      plan_id uuid not null,
      parent_id uuid not null,
      title text not null,
      offered_on date not null,
      constraint objective_offer_pkey primary key (id),
      constraint objective_offer_parent_id_fkey foreign key (parent_id) references objective (id)
    )`);
    await runner.query('create index objective_offer_parent on objective_offer (parent_id)');
    await runner.query('alter table objective add column offer_id uuid, add column offer_answer text');
    await runner.query('create index objective_of_offer on objective (offer_id) where offer_id is not null');
    await runner.query(`create table plan_issue (
      council_id uuid not null,
      plan_id uuid not null,
      position int not null,
      issue text not null,
      constraint plan_issue_pkey primary key (plan_id, position),
      constraint plan_issue_plan_id_fkey foreign key (plan_id) references plan (id)
    )`);
    await protectTables(runner, ['objective_offer', 'plan_issue']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
