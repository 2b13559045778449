import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';

/** Practices, and the measures that workshops asked for, among what concerns what; practices in search. */
export class PracticesNamed2026113004710 implements MigrationInterface {
  name = 'PracticesNamed2026113004710';

  async up(runner: QueryRunner): Promise<void> {
    await extendView(runner, 'connected_thing', [`select 'practice', p.id, p.reference, p.title, p.state, p.next_review_on, null, null::uuid from practice p`]);
    await extendView(runner, 'connection', [
      `select 'practice', p.id, 'workshop', p.workshop_id, 'origin', null::date, null::date from practice p`,
      `select 'practice', p.id, 'service', p.service_id, null, null::date, null::date from practice p where p.service_id is not null`,
      `select 'practice', p.id, 'post', p.owner_post_id, 'owns', null::date, null::date from practice p`,
      `select 'practice', p.id, 'post', p.substitute_post_id, 'deputises', null::date, null::date from practice p where p.substitute_post_id is not null`,
      `select 'measure', a.became_id, 'workshop', a.workshop_id, 'origin', null::date, null::date from workshop_action a where a.became_kind = 'measure'`,
    ]);
    await extendView(runner, 'search_thing', [
      `select 'practice', p.id, p.reference || ': ' || p.title, s.name, case when p.state = 'ended' then '-infinity'::date end, null, null::uuid, false, p.searched, null::tsvector
       from practice p left join service s on s.id = p.service_id`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
