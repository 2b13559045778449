import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeView } from './extend-view';
import { protectTables } from './protect-tables';

/** A council names for itself where an action can stand. What each name means stays in the action's status, so that nothing that counts actions or reminds of them reads another word. */
export class ActionStatuses2026113006710 implements MigrationInterface {
  name = 'ActionStatuses2026113006710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table action_status (
      council_id uuid not null,
      key text not null,
      title text not null,
      means text not null,
      asks_why boolean not null,
      offered boolean not null,
      position int not null,
      constraint action_status_pkey primary key (council_id, key)
    )`);
    await protectTables(runner, ['action_status']);
    await runner.query('alter table action add column status_key text, add column status_name text');
    await changeView(runner, 'connected_thing', [[stateOfAction, '$1coalesce(a.status_name, a.status) as state,']]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

/** The column of the actions' branch that says where an action stands. */
const stateOfAction = /('action'::text(?:(?!union)[\s\S])*?a\.title,\s+)a\.status(?: AS \w+)?,/i;
