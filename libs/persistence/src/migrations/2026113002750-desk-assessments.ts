import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * Desk assessments, with a row for each characteristic: many leads write at once, and what one writes leaves the others' rows alone. The
 * sections of the framework stand in the assessment's own row, so that a later version changes nothing in it.
 */
export class DeskAssessments2026113002750 implements MigrationInterface {
  name = 'DeskAssessments2026113002750';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    await protectTables(runner, ['desk_assessment', 'desk_characteristic']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const tables = [
  `create table desk_assessment (
     id uuid not null,
     council_id uuid not null,
     reference text not null,
     title text not null,
     state text not null,
     version int not null,
     service_id uuid,
     post_id uuid not null,
     framework jsonb not null,
     officers jsonb not null,
     deadlines jsonb not null,
     findings text,
     agreed_by text[] not null,
     management_minute text,
     audit jsonb,
     is_public boolean not null,
     follows_id uuid,
     closed_on date,
     lateness_told text[] not null,
     evidence_seen_on date,
     searched tsvector not null generated always as (search_words(reference || ' ' || title)) stored,
     constraint desk_assessment_pkey primary key (id)
   )`,
  'create unique index desk_assessment_reference on desk_assessment (council_id, reference)',
  'create index desk_assessment_follows on desk_assessment (council_id, follows_id) where follows_id is not null',
  `create table desk_characteristic (
     council_id uuid not null,
     assessment_id uuid not null,
     key text not null,
     position int not null,
     state text not null,
     version int not null,
     lead_post_id uuid,
     reviewer_post_id uuid,
     proposal jsonb,
     writers uuid[] not null,
     returned_because text,
     evidence jsonb not null,
     stale jsonb,
     constraint desk_characteristic_pkey primary key (council_id, assessment_id, key)
   )`,
  'create index desk_characteristic_lead on desk_characteristic (lead_post_id) where lead_post_id is not null',
  'create index desk_characteristic_reviewer on desk_characteristic (reviewer_post_id) where reviewer_post_id is not null',
] as const;
