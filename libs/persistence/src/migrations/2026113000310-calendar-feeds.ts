import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** The secret address of a person's calendar, of which the digest alone is kept. Disposable: no event tells of it, and a new one ends the old. */
export class CalendarFeeds2026113000310 implements MigrationInterface {
  name = 'CalendarFeeds2026113000310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table calendar_feed (
      council_id uuid not null,
      person_id uuid not null,
      hash text not null,
      made_at timestamptz not null,
      constraint calendar_feed_pkey primary key (council_id, person_id)
    )`);
    await protectTables(runner, ['calendar_feed']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
