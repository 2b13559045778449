import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Parts of reviews and of sheets of figures that colleagues are asked to write. */
export class Contributions2026113001200 implements MigrationInterface {
  name = 'Contributions2026113001200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table contribution (
      id uuid not null,
      council_id uuid not null,
      paper text not null,
      paper_id uuid not null,
      parts text[] not null,
      post_id uuid not null,
      asked_by uuid,
      for_service boolean not null,
      asked_at timestamptz not null,
      note text not null,
      due_on date not null,
      state text not null,
      started_from jsonb not null,
      content jsonb not null,
      contributors uuid[] not null,
      given_at timestamptz,
      remark text not null,
      left_beside text[] not null,
      version int not null,
      constraint contribution_pkey primary key (id)
    )`);
    await runner.query('create index contribution_of_paper on contribution (council_id, paper_id)');
    await runner.query(`create unique index contribution_open on contribution (council_id, paper_id, post_id) where state = 'asked'`);
    await protectTables(runner, ['contribution']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
