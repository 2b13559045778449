import type { MigrationInterface, QueryRunner } from 'typeorm';
import { foundationTables } from './2026040100000-foundation.tables';
import { protectTables } from './protect-tables';

const councilTables = [
  'council', 'person', 'directorate', 'service', 'unit', 'post', 'holding', 'deputy', 'committee', 'committee_member', 'meeting',
  'responsibility', 'stream_head', 'delivery', 'wake_up', 'notice', 'letter', 'task', 'submission', 'reference_counter', 'api_token',
];

/** Roles that own nothing and skip no policy. They log in only where `migrate` was told their passwords. */
const roles = ['golden_thread_app', 'golden_thread_relay', 'golden_thread_signin'];

/** Organisation, event log, deliveries, tasks and notices: what every other area stands on. */
export class Foundation2026040100000 implements MigrationInterface {
  name = 'Foundation2026040100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const role of roles) await runner.query(createRoleWhereMissing(role));
    for (const statement of foundationTables) await runner.query(statement);
    await protectTables(runner, councilTables);
    await protectTables(runner, ['event', 'seal'], { appendOnly: true });
    await protectTables(runner, ['event_wording']);
    await refuseChanges(runner, ['event', 'seal']);
    await openToRelay(runner);
    await openToSignIn(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const createRoleWhereMissing = (role: string): string => `
  do $$ begin
    create role ${role} nologin nosuperuser nobypassrls;
  exception when duplicate_object or unique_violation then null;
  end $$`;

async function refuseChanges(runner: QueryRunner, tables: readonly string[]): Promise<void> {
  await runner.query(`
    create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'The % log is only ever added to; % is refused.', tg_table_name, tg_op using errcode = 'insufficient_privilege'; end $$`);
  for (const table of tables) {
    await runner.query(`create trigger ${table}_refuses_change before update or delete on ${table} for each row execute function refuse_change()`);
    await runner.query(`create trigger ${table}_refuses_truncate before truncate on ${table} for each statement execute function refuse_change()`);
  }
}

/** The relay carries errands of all councils, so it sees deliveries of all, and nothing else but which councils there are. */
async function openToRelay(runner: QueryRunner): Promise<void> {
  await runner.query('create policy every_council on delivery to golden_thread_relay using (true) with check (true)');
  await runner.query('grant select, update, delete on delivery to golden_thread_relay');
  await runner.query('create policy every_council_listed on council for select to golden_thread_relay using (true)');
  await runner.query('grant select on council to golden_thread_relay');
}

/** Signing in happens before a council is known: it may look up a person or a token, and keep sessions. */
async function openToSignIn(runner: QueryRunner): Promise<void> {
  for (const table of ['council', 'person', 'api_token']) {
    await runner.query(`create policy sign_in on ${table} for select to golden_thread_signin using (true)`);
    await runner.query(`grant select on ${table} to golden_thread_signin`);
  }
  await runner.query('grant select, insert, update, delete on session to golden_thread_signin');
}
