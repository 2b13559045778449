import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** The register of actions: what somebody has promised, wherever it was agreed. */
export class Actions2026113001500 implements MigrationInterface {
  name = 'Actions2026113001500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table action (
      id uuid not null,
      council_id uuid not null,
      reference text not null,
      title text not null,
      steps text not null,
      origin_kind text,
      origin_id uuid,
      service_id uuid,
      owner_post_id uuid not null,
      starts_on date not null,
      due_on date not null,
      original_due_on date not null,
      progress int not null,
      status text not null,
      status_reason text not null,
      said_on date not null,
      moves jsonb not null default '[]',
      measure_id uuid,
      prediction jsonb,
      waits_for uuid[] not null default '{}',
      version int not null,
      searched tsvector not null generated always as (search_words(reference || ' ' || title)) stored,
      content_searched tsvector not null generated always as (search_words(steps || ' ' || status_reason)) stored,
      constraint action_pkey primary key (id),
      constraint action_reference unique (council_id, reference)
    )`);
    await runner.query('create index action_of_service on action (council_id, service_id)');
    await runner.query('create index action_of_owner on action (owner_post_id)');
    await runner.query('create index action_of_origin on action (origin_id)');
    await runner.query('create index action_of_measure on action (measure_id) where measure_id is not null');
    await runner.query('create index action_due on action (council_id, due_on)');
    await runner.query('create index action_waited_for on action using gin (waits_for)');
    await protectTables(runner, ['action']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
