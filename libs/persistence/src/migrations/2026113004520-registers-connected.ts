import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';

/** Consultations and challenges from outside are named, connected and found like everything else that has a page. */
export class RegistersConnected2026113004520 implements MigrationInterface {
  name = 'RegistersConnected2026113004520';

  async up(runner: QueryRunner): Promise<void> {
    await extendView(runner, 'connected_thing', [
      `select 'consultation', c.id, c.reference, c.title, c.state, c.result_due_on, null, null::uuid from consultation c`,
      `select 'external-challenge', x.id, x.reference, x.title, x.state, x.asked_on, null, null::uuid from external_challenge x`,
    ]);
    await extendView(runner, 'connection', [
      `select 'consultation', u.consultation_id, u.used_kind, u.used_id, 'informs', null::date, null::date from consultation_use u`,
      `select 'consultation', c.id, 'service', c.service_id, null, null::date, null::date from consultation c where c.service_id is not null`,
      `select 'consultation', c.id, 'post', c.owner_post_id, 'owns', null::date, null::date from consultation c`,
      `select 'external-challenge', x.id, 'post', x.owner_post_id, 'owns', null::date, null::date from external_challenge x`,
      `select 'external-challenge', x.followed_by_id, 'external-challenge', x.id, 'follows', null::date, null::date from external_challenge x where x.followed_by_id is not null`,
    ]);
    await extendView(runner, 'search_thing', [
      `select 'consultation', c.id, c.reference || ': ' || c.title, s.name, case when c.state = 'withdrawn' then '-infinity'::date end, null, null::uuid, false,
              c.searched || search_words('consultation'), c.content_searched
       from consultation c left join service s on s.id = c.service_id`,
      `select 'external-challenge', x.id, x.reference || ': ' || x.title, x.body, case when x.state = 'cancelled' then '-infinity'::date end, null, null::uuid, false,
              x.searched || search_words('external challenge'), x.content_searched
       from external_challenge x`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
