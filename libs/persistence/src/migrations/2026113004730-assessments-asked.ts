import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';

/** By which return of a stage an assessment was asked for, on its page and on the return's. */
export class AssessmentsAsked2026113004730 implements MigrationInterface {
  name = 'AssessmentsAsked2026113004730';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['workshop', 'desk_assessment']) {
      await runner.query(`alter table ${table} add column stage_return_id uuid`);
      await runner.query(`create index ${table}_asked_by on ${table} (stage_return_id) where stage_return_id is not null`);
    }
    await extendView(runner, 'connection', [
      `select 'workshop', w.id, 'stage-return', w.stage_return_id, 'origin', null::date, null::date from workshop w where w.stage_return_id is not null`,
      `select 'desk-assessment', d.id, 'stage-return', d.stage_return_id, 'origin', null::date, null::date from desk_assessment d where d.stage_return_id is not null`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
