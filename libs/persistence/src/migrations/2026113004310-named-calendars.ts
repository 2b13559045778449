import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Calendars beside the council's own, by which some stages, tracks or meetings count. */
export class NamedCalendars2026113004310 implements MigrationInterface {
  name = 'NamedCalendars2026113004310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table named_calendar (
      council_id uuid not null,
      code text not null,
      name text not null,
      nation text not null,
      tracks text[] not null,
      bodies text[] not null,
      days jsonb not null,
      constraint named_calendar_pkey primary key (council_id, code)
    )`);
    await protectTables(runner, ['named_calendar']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
