import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * The HR feed of a council: the rules that two people approved, and what the HR system calls each person that it told of. A person whom it took
 * out of its own list is there no more for the feed, and a leaver for everybody.
 */
export class HrFeed2026113002710 implements MigrationInterface {
  name = 'HrFeed2026113002710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table hr_feed (
      council_id uuid not null,
      rules jsonb,
      version integer not null,
      approved_at timestamptz not null,
      approved_by uuid[] not null,
      constraint hr_feed_pkey primary key (council_id)
    )`);
    await runner.query(`create table hr_feed_person (
      council_id uuid not null,
      person_id uuid not null,
      external_id text,
      user_name text,
      removed boolean not null default false,
      constraint hr_feed_person_pkey primary key (person_id),
      constraint hr_feed_person_external unique (council_id, external_id)
    )`);
    await runner.query('create index hr_feed_person_user_name on hr_feed_person (council_id, lower(user_name))');
    await protectTables(runner, ['hr_feed', 'hr_feed_person']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
