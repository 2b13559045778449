import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';
import { protectTables } from './protect-tables';

/** Risks, and the matrix on which a council scores them. */
export class Risks2026113001530 implements MigrationInterface {
  name = 'Risks2026113001530';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table risk (
      id uuid not null,
      council_id uuid not null,
      reference text not null,
      title text not null,
      cause text not null,
      event text not null,
      effect text not null,
      controls text not null,
      objective_id uuid,
      service_id uuid,
      owner_post_id uuid not null,
      inherent jsonb not null,
      residual jsonb not null,
      target jsonb not null,
      state text not null,
      state_reason text not null,
      corporate text not null,
      review_every int not null,
      next_review_on date not null,
      reviews jsonb not null,
      version int not null,
      searched tsvector not null generated always as (search_words(reference || ' ' || title)) stored,
      content_searched tsvector not null generated always as (search_words(cause || ' ' || event || ' ' || effect || ' ' || controls)) stored,
      constraint risk_pkey primary key (id),
      constraint risk_reference unique (council_id, reference)
    )`);
    await runner.query('create index risk_of_service on risk (council_id, service_id)');
    await runner.query('create index risk_of_owner on risk (owner_post_id)');
    await runner.query('create index risk_of_objective on risk (objective_id) where objective_id is not null');
    await runner.query('create index risk_reviewed on risk (council_id, next_review_on)');
    await runner.query(`create table risk_matrix (
      council_id uuid not null,
      size int not null,
      medium_from int not null,
      high_from int not null,
      appetite int not null,
      constraint risk_matrix_pkey primary key (council_id)
    )`);
    await protectTables(runner, ['risk', 'risk_matrix']);
    await extendView(runner, 'connected_thing', [`select 'risk', r.id, r.reference, r.title, r.state, r.next_review_on, null, null::uuid from risk r`]);
    await extendView(runner, 'connection', [
      `select 'risk', r.id, 'objective', r.objective_id, 'endangers', null::date, null::date from risk r where r.objective_id is not null`,
      `select 'risk', r.id, 'service', r.service_id, null, null::date, null::date from risk r where r.service_id is not null`,
      `select 'risk', r.id, 'post', r.owner_post_id, 'owns', null::date, null::date from risk r`,
    ]);
    await extendView(runner, 'search_thing', [
      `select 'risk', r.id, r.reference || ': ' || r.title, s.name, case when r.state = 'closed' then '-infinity'::date end, null, null::uuid, false,
              r.searched || search_words('risk'), r.content_searched
       from risk r left join service s on s.id = r.service_id`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
