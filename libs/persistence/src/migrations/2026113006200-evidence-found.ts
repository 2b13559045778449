import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';

/**
 * Evidence is found by what its file is called and by what it is said to show: by whoever may read all of the thing it was added to, since it is that thing's
 * text. Evidence of a workshop or an assessment is looked for on its page: who reads it is no paper's rule.
 */
export class EvidenceFound2026113006200 implements MigrationInterface {
  name = 'EvidenceFound2026113006200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table evidence add column searched tsvector not null generated always as (search_words(name || ' ' || shows)) stored`);
    await extendView(runner, 'search_thing', [
      `select 'evidence', e.id, e.name, coalesce(thing.reference || ': ', '') || thing.title, null::date, thing.paper, thing.paper_id, true, e.searched, null::tsvector
       from evidence e cross join lateral (select * from connected_thing t where t.kind = e.thing and t.id = e.thing_id offset 0) thing
       where e.withdrawn_at is null and e.thing not in ('workshop', 'desk-assessment')`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
