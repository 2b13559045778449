import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * What stood before the last act on a thing, so that whoever acted may take it back until somebody has acted on it; and which act ended a
 * task, so that it is asked again.
 */
export class ActsTakenBack2026113000220 implements MigrationInterface {
  name = 'ActsTakenBack2026113000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table last_act (
        council_id uuid not null references council (id),
        thing_type text not null,
        thing_id uuid not null,
        event_id uuid not null,
        before jsonb not null,
        version integer not null,
        primary key (council_id, thing_type, thing_id)
      )`);
    await protectTables(runner, ['last_act']);
    await runner.query('alter table task add column closed_by_event uuid');
    await runner.query('create index task_closed_by_event on task (closed_by_event) where closed_by_event is not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
