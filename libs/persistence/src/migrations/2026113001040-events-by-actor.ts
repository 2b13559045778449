import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has done is found by who they are: everybody's list of tasks asks which open ones their own acts brought about, and read every open task for it. */
export class EventsByActor2026113001040 implements MigrationInterface {
  name = 'EventsByActor2026113001040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index event_actor on event (council_id, actor_id) where actor_id is not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
