import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who opened or sent what, from where, and what came of it. Written by the sign-in role, which knows who asks; read and, once it is old,
 * deleted by the application. Rows of nobody known (a sign-in that failed) belong to no council, and every council's auditor sees them.
 */
export class AccessLog2026112900110 implements MigrationInterface {
  name = 'AccessLog2026112900110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table access_log (
      id uuid not null,
      at timestamptz not null,
      council_id uuid,
      person_id uuid,
      on_behalf_of uuid,
      via text,
      token_id uuid,
      address text not null,
      action text not null,
      method text not null,
      path text not null,
      status integer not null,
      detail text,
      constraint access_log_pkey primary key (id)
    )`);
    await runner.query('create index access_log_council_at on access_log (council_id, at)');
    await runner.query('alter table access_log enable row level security');
    await runner.query('alter table access_log force row level security');
    const ours = `(council_id is null or council_id = nullif(current_setting('golden_thread.council', true), '')::uuid)`;
    await runner.query(`create policy one_council on access_log for select to golden_thread_app using ${ours}`);
    // Nobody hides what they did today: what is younger than thirty days cannot be deleted, whatever the settings say.
    await runner.query(`create policy when_old on access_log for delete to golden_thread_app using (${ours} and at < now() - interval '30 days')`);
    await runner.query('grant select, delete on access_log to golden_thread_app');
    await runner.query('create policy written_at_the_door on access_log for insert to golden_thread_signin with check (true)');
    await runner.query('grant insert on access_log to golden_thread_signin');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
