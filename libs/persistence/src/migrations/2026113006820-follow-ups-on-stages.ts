import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The stage of the timetable with which the follow-up of a workshop is held: where the stage moves, it moves. */
export class FollowUpsOnStages2026113006820 implements MigrationInterface {
  name = 'FollowUpsOnStages2026113006820';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table workshop add column follow_up_stage_id uuid');
    await runner.query('create index workshop_follow_up_stage on workshop (follow_up_stage_id) where follow_up_stage_id is not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
