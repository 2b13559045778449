import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';
import { protectTables } from './protect-tables';

/** Plans of the whole council with an owner: community strategy, medium-term financial strategy, statutory plans. What one says is found once it is in force. */
export class KeyPlans2026113004410 implements MigrationInterface {
  name = 'KeyPlans2026113004410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table key_plan (
      id uuid not null,
      council_id uuid not null,
      reference text not null,
      type jsonb not null,
      title text not null,
      begins_in text not null,
      ends_in text not null,
      owner_post_id uuid not null,
      review_on date not null,
      state text not null,
      text jsonb not null,
      author_ids uuid[] not null,
      approvals jsonb not null,
      remark text not null,
      in_force_on date,
      published_on date,
      published_at text not null,
      reviews jsonb not null,
      earlier jsonb not null,
      version int not null,
      searched tsvector not null generated always as (search_words(reference || ' ' || title || ' ' || (type ->> 'title'))) stored,
      content_searched tsvector not null generated always as (search_words(case when state = 'in-force' then text ->> 'sections' else '' end)) stored,
      constraint key_plan_pkey primary key (id),
      constraint key_plan_reference unique (council_id, reference)
    )`);
    await runner.query('create index key_plan_of_owner on key_plan (owner_post_id)');
    await runner.query('create index key_plan_reviewed on key_plan (council_id, review_on)');
    await protectTables(runner, ['key_plan']);
    await extendView(runner, 'connected_thing', [`select 'key-plan', k.id, k.reference, k.title, k.state, k.review_on, null, null::uuid from key_plan k`]);
    await extendView(runner, 'connection', [
      `select 'key-plan', k.id, 'post', k.owner_post_id, 'owns', null::date, null::date from key_plan k`,
      `select 'key-plan', k.id, r ->> 'kind', (r ->> 'id')::uuid, 'refers-to', null::date, null::date from key_plan k, jsonb_array_elements(k.text -> 'references') r`,
    ]);
    await extendView(runner, 'search_thing', [
      `select 'key-plan', k.id, k.reference || ': ' || k.title, k.type ->> 'title', case when k.state = 'ended' then '-infinity'::date end, null, null::uuid, false, k.searched, k.content_searched
       from key_plan k`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
