import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';

/** Actions among what concerns what, and in search. */
export class ActionsConnected2026113001510 implements MigrationInterface {
  name = 'ActionsConnected2026113001510';

  async up(runner: QueryRunner): Promise<void> {
    await extendView(runner, 'connected_thing', [`select 'action', a.id, a.reference, a.title, a.status, a.due_on, null, null::uuid from action a`]);
    await extendView(runner, 'connection', [
      `select 'action', a.id, a.origin_kind, a.origin_id, 'origin', null::date, null::date from action a where a.origin_id is not null`,
      `select 'action', a.id, 'service', a.service_id, null, null::date, null::date from action a where a.service_id is not null`,
      `select 'action', a.id, 'post', a.owner_post_id, 'owns', null::date, null::date from action a`,
      `select 'action', a.id, 'measure', a.measure_id, 'changes', null::date, null::date from action a where a.measure_id is not null`,
      `select 'action', a.id, 'action', other, 'waits-for', null::date, null::date from action a cross join unnest(a.waits_for) other`,
    ]);
    await extendView(runner, 'search_thing', [
      `select 'action', a.id, a.reference || ': ' || a.title, s.name, case when a.status in ('achieved', 'deleted') then '-infinity'::date end, null, null::uuid, false,
              a.searched || search_words('action'), a.content_searched
       from action a left join service s on s.id = a.service_id`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
