import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';
import { protectTables } from './protect-tables';

/** Lessons of a cycle: each says what was changed because of it, or why nothing is, before its year closes. Named, connected and found like everything that has a page. */
export class Lessons2026113005400 implements MigrationInterface {
  name = 'Lessons2026113005400';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    await protectTables(runner, ['lesson']);
    await extendView(runner, 'connected_thing', [`select 'lesson', l.id, l.reference, l.title, l.state, l.due_on, null, null::uuid from lesson l`]);
    await extendView(runner, 'connection', [
      `select 'lesson', l.id, 'service', l.service_id, null, null::date, null::date from lesson l where l.service_id is not null`,
      `select 'lesson', l.id, 'post', l.owner_post_id, 'owns', null::date, null::date from lesson l`,
    ]);
    await extendView(runner, 'search_thing', [
      `select 'lesson', l.id, l.reference || ': ' || l.title, s.name, null::date, null, null::uuid, false, l.searched || search_words('lesson'), l.content_searched
       from lesson l left join service s on s.id = l.service_id`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const tables: readonly string[] = [
  `create table lesson (
    id uuid not null,
    council_id uuid not null,
    reference text not null,
    year_id uuid not null,
    title text not null,
    learnt_from text not null,
    owner_post_id uuid not null,
    service_id uuid,
    due_on date not null,
    state text not null,
    answer text not null,
    answered_on date,
    version int not null,
    searched tsvector not null generated always as (search_words(reference || ' ' || title)) stored,
    content_searched tsvector not null generated always as (search_words(learnt_from || ' ' || answer)) stored,
    constraint lesson_pkey primary key (id),
    constraint lesson_reference unique (council_id, reference),
    constraint lesson_year_id_fkey foreign key (year_id) references performance_year (id)
  )`,
  'create index lesson_of_year on lesson (council_id, year_id, state)',
];
