import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';

/** Workshops among what concerns what, and in search. */
export class WorkshopsNamed2026113001610 implements MigrationInterface {
  name = 'WorkshopsNamed2026113001610';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table workshop add column searched tsvector not null generated always as (search_words(reference || ' ' || title)) stored`);
    await extendView(runner, 'connected_thing', [`select 'workshop', w.id, w.reference, w.title, w.state, w.meets_on, null, null::uuid from workshop w`]);
    await extendView(runner, 'connection', [
      `select 'workshop', w.id, 'service', w.service_id, null, null::date, null::date from workshop w where w.service_id is not null`,
      `select 'workshop', w.id, 'post', w.post_id, 'accountable', null::date, null::date from workshop w`,
      `select 'workshop', w.id, 'workshop', w.follows_id, 'origin', null::date, null::date from workshop w where w.follows_id is not null`,
    ]);
    await extendView(runner, 'search_thing', [
      `select 'workshop', w.id, w.reference || ': ' || w.title, s.name, w.closed_on, null, null::uuid, false, w.searched, null::tsvector
       from workshop w left join service s on s.id = w.service_id`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
