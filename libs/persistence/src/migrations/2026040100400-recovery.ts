import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Recovery plans and their months. */
export class Recovery2026040100400 implements MigrationInterface {
  name = 'Recovery2026040100400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table recovery_plan (
        id uuid not null,
        council_id uuid not null,
        reference text not null,
        title text not null,
        state text not null,
        measure_id uuid,
        service_id uuid not null,
        origin_type text not null,
        origin_id uuid not null,
        accountable_post_id uuid not null,
        director_post_id uuid not null,
        requester_post_id uuid not null,
        panel_chair_post_id uuid not null,
        content jsonb,
        author_ids uuid[] not null,
        submitted_on date,
        approved_on date,
        closed_on date,
        relapse_watch_until date,
        version integer not null default 1,
        constraint recovery_plan_pkey primary key (id),
        constraint recovery_plan_reference unique (council_id, reference),
        constraint recovery_plan_service_id_fkey foreign key (service_id) references service (id)
      )`);
    await runner.query('create index recovery_plan_state on recovery_plan (council_id, state)');
    await runner.query(`
      create table recovery_month (
        council_id uuid not null,
        plan_id uuid not null,
        month text not null,
        due_on date not null,
        state text not null,
        report jsonb,
        submitted_on date,
        late boolean not null default false,
        verdict text,
        verdict_reason text,
        judged_on date,
        constraint recovery_month_pkey primary key (council_id, plan_id, month),
        constraint recovery_month_plan_id_fkey foreign key (plan_id) references recovery_plan (id)
      )`);
    await protectTables(runner, ['recovery_plan', 'recovery_month']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
