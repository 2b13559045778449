import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** The register of consultations with what each is used in, and the register of challenges from outside. */
export class Registers2026113004510 implements MigrationInterface {
  name = 'Registers2026113004510';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    await protectTables(runner, ['consultation', 'consultation_use', 'external_challenge']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const tables: readonly string[] = [
  `create table consultation (
    id uuid not null,
    council_id uuid not null,
    reference text not null,
    title text not null,
    method text not null,
    asked text not null,
    owner_post_id uuid not null,
    service_id uuid,
    ends_on date not null,
    result_due_on date not null,
    state text not null,
    size int,
    result text not null,
    version int not null,
    searched tsvector not null generated always as (search_words(reference || ' ' || title)) stored,
    content_searched tsvector not null generated always as (search_words(asked || ' ' || result)) stored,
    constraint consultation_pkey primary key (id),
    constraint consultation_reference unique (council_id, reference)
  )`,
  'create index consultation_due on consultation (council_id, result_due_on)',
  `create table consultation_use (
    council_id uuid not null,
    consultation_id uuid not null,
    position int not null,
    used_kind text not null,
    used_id uuid not null,
    how text not null,
    used_on date not null,
    constraint consultation_use_pkey primary key (consultation_id, used_id),
    constraint consultation_use_consultation_id_fkey foreign key (consultation_id) references consultation (id)
  )`,
  'create index consultation_use_of on consultation_use (used_id)',
  `create table external_challenge (
    id uuid not null,
    council_id uuid not null,
    reference text not null,
    kind text not null,
    title text not null,
    body text not null,
    starts_on date not null,
    every_years int,
    owner_post_id uuid not null,
    state text not null,
    milestones jsonb not null,
    recommendations jsonb not null,
    followed_by_id uuid,
    asked_on date,
    version int not null,
    searched tsvector not null generated always as (search_words(reference || ' ' || title || ' ' || body)) stored,
    content_searched tsvector not null generated always as (search_words_of(recommendations)) stored,
    constraint external_challenge_pkey primary key (id),
    constraint external_challenge_reference unique (council_id, reference)
  )`,
  'create index external_challenge_asked on external_challenge (council_id, asked_on)',
];
