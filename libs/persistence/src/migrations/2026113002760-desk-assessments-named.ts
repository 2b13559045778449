import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';

/** Desk assessments among what concerns what, and in search. What is said in one is on its page, and not among what is searched. */
export class DeskAssessmentsNamed2026113002760 implements MigrationInterface {
  name = 'DeskAssessmentsNamed2026113002760';

  async up(runner: QueryRunner): Promise<void> {
    await extendView(runner, 'connected_thing', [`select 'desk-assessment', d.id, d.reference, d.title, d.state, (d.deadlines->>'audit-committee')::date, null, null::uuid from desk_assessment d`]);
    await extendView(runner, 'connection', [
      `select 'desk-assessment', d.id, 'service', d.service_id, null, null::date, null::date from desk_assessment d where d.service_id is not null`,
      `select 'desk-assessment', d.id, 'post', d.post_id, 'accountable', null::date, null::date from desk_assessment d`,
      `select 'desk-assessment', c.assessment_id, 'post', c.lead_post_id, 'writes', null::date, null::date from desk_characteristic c where c.lead_post_id is not null`,
      `select 'desk-assessment', c.assessment_id, 'post', c.reviewer_post_id, 'decides', null::date, null::date from desk_characteristic c where c.reviewer_post_id is not null`,
      `select 'desk-assessment', d.id, 'desk-assessment', d.follows_id, 'origin', null::date, null::date from desk_assessment d where d.follows_id is not null`,
    ]);
    await extendView(runner, 'search_thing', [
      `select 'desk-assessment', d.id, d.reference || ': ' || d.title, s.name, d.closed_on, null, null::uuid, false, d.searched, null::tsvector
       from desk_assessment d left join service s on s.id = d.service_id`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
