import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** What a tip taken up becomes: the thing that came of a workshop's action, and practices with what was asked for under a service level. Who reads a closed workshop. */
export class Practices2026113004700 implements MigrationInterface {
  name = 'Practices2026113004700';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
    await protectTables(runner, ['practice', 'practice_request']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const statements = [
  // Whatever was closed before there was a choice is read by everybody, as its participants were told.
  'alter table workshop add column is_public boolean not null default true',
  'alter table workshop alter column is_public set default false',
  'alter table workshop_action add column became_kind text, add column became_id uuid, add column became_reference text, add column became_title text',
  'create index workshop_action_became on workshop_action (became_id) where became_id is not null',
  `create table practice (
     id uuid not null,
     council_id uuid not null,
     reference text not null,
     kind text not null,
     title text not null,
     text text not null,
     service_id uuid,
     owner_post_id uuid not null,
     substitute_post_id uuid,
     within_days int,
     state text not null,
     ended_because text not null,
     next_review_on date not null,
     reviews jsonb not null,
     workshop_id uuid not null,
     version int not null,
     searched tsvector not null generated always as (search_words(reference || ' ' || title)) stored,
     constraint practice_pkey primary key (id)
   )`,
  'create unique index practice_reference on practice (council_id, reference)',
  'create index practice_workshop on practice (workshop_id)',
  'create index practice_owner on practice (owner_post_id)',
  `create table practice_request (
     id uuid not null,
     council_id uuid not null,
     practice_id uuid not null,
     what text not null,
     asked_on date not null,
     due_on date not null,
     given_on date,
     constraint practice_request_pkey primary key (id)
   )`,
  'create index practice_request_of on practice_request (council_id, practice_id, asked_on)',
] as const;
