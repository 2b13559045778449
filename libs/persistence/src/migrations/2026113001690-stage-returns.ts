import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';
import { protectTables } from './protect-tables';

/**
 * What stages of the year ask of people: each version of what was asked (`stage_ask`), and what each of those asked gave back (`stage_return`). A
 * return is a paper like others: who reads it, what concerns it and by what it is found, the views say that say it of every kind.
 */
export class StageReturns2026113001690 implements MigrationInterface {
  name = 'StageReturns2026113001690';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    await protectTables(runner, ['stage_ask', 'stage_return']);
    await extendView(runner, 'reading_facts', [readingFacts]);
    await extendView(runner, 'connected_thing', [connectedThing]);
    await extendView(runner, 'connection', connections);
    await extendView(runner, 'search_thing', [searchThing]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const tables: readonly string[] = [
  `create table stage_ask (
    council_id uuid not null,
    stage_id uuid not null,
    version integer not null,
    year_id uuid not null,
    stage_key text not null,
    title text not null,
    work jsonb not null,
    asked_on date not null,
    constraint stage_ask_pkey primary key (council_id, stage_id, version)
  )`,
  'create index stage_ask_of_year on stage_ask (council_id, year_id)',
  `create table stage_return (
    id uuid not null,
    council_id uuid not null,
    year_id uuid not null,
    stage_id uuid not null,
    ask_version integer not null,
    name text not null,
    post_id uuid not null,
    service_id uuid,
    sign_off_post_id uuid,
    state text not null,
    answers jsonb not null,
    author_ids uuid[] not null,
    submitted_on date,
    completed_on date,
    return_reason text,
    overdue_on date,
    version integer not null,
    content_searched tsvector not null generated always as (search_words_of(answers)) stored,
    constraint stage_return_pkey primary key (id),
    constraint stage_return_ask_fkey foreign key (council_id, stage_id, ask_version) references stage_ask (council_id, stage_id, version)
  )`,
  'create index stage_return_of_stage on stage_return (council_id, stage_id)',
  'create index stage_return_of_post on stage_return (post_id)',
];

const joined = `
  from stage_return r join stage_ask a on a.council_id = r.council_id and a.stage_id = r.stage_id and a.version = r.ask_version
    join performance_year y on y.id = r.year_id`;

/** In its circle: whoever signs it off, and the line of its service; of a post without a service, its line manager. */
const readingFacts = `
  select 'stage-return', r.id, r.state, r.service_id, false, array[r.post_id], array[r.sign_off_post_id, post.line_manager_post_id], r.author_ids
  from stage_return r join post on post.id = r.post_id`;

const connectedThing = `
  select 'stage-return', r.id, null, a.title || ' ' || y.year || ', ' || r.name, r.state, stage.falls_on, 'stage-return', r.id
  ${joined} left join stage on stage.id = r.stage_id`;

const connections: readonly string[] = [
  `select 'stage-return', r.id, 'service', r.service_id, null, null::date, null::date from stage_return r where r.service_id is not null`,
  `select 'stage-return', r.id, 'post', r.post_id, 'writes', null::date, null::date from stage_return r`,
  `select 'stage-return', r.id, 'post', r.sign_off_post_id, 'decides', null::date, null::date from stage_return r where r.sign_off_post_id is not null`,
];

const searchThing = `
  select 'stage-return', r.id, a.title || ' ' || y.year || ' of ' || r.name, s.name, case when r.state in ('completed', 'withdrawn') then '-infinity'::date end, 'stage-return', r.id, false,
    search_words(a.title || ' ' || y.year || ' ' || r.name), r.content_searched ${joined} left join service s on s.id = r.service_id`;
