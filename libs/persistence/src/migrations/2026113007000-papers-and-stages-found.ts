import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';

/**
 * Papers that were written as PDF and Word are found by their title and by what stands in them; stages of the year by what they are called. Who reads a paper hangs
 * on everything that it draws on, which no view says of one row: papers are looked for by a statement of their own (`matching-documents.query.ts`).
 */
export class PapersAndStagesFound2026113007000 implements MigrationInterface {
  name = 'PapersAndStagesFound2026113007000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table document
      add column searched tsvector not null generated always as (search_words(coalesce(content ->> 'title', ''))) stored,
      add column content_searched tsvector not null generated always as (search_words_of(content)) stored`);
    await runner.query('alter table stage add column searched tsvector not null generated always as (search_words(title)) stored');
    await extendView(runner, 'search_thing', [
      `select 'stage', stage.id, stage.title, y.year, case when y.state = 'ended' then '-infinity'::date end, null::text, null::uuid, false, stage.searched || search_words(y.year), null::tsvector
       from stage join performance_year y on y.id = stage.year_id`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
