import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Years with their stages, previews of changes to them, and moves of a training council's clock. */
export class Timetable2026040100100 implements MigrationInterface {
  name = 'Timetable2026040100100';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    await protectTables(runner, ['performance_year', 'stage', 'timetable_preview', 'clock_move']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const tables: readonly string[] = [
  `create table performance_year (
    id uuid not null,
    council_id uuid not null,
    year text not null,
    state text not null,
    version integer not null default 1,
    definitions jsonb not null,
    annual_report_on date,
    constraint performance_year_pkey primary key (id),
    constraint performance_year_once unique (council_id, year)
  )`,
  `create table stage (
    id uuid not null,
    council_id uuid not null,
    year_id uuid not null,
    key text not null,
    title text not null,
    phase text not null,
    track text not null,
    rule jsonb not null,
    position integer not null,
    falls_on date,
    provisional boolean not null default false,
    meeting_id uuid,
    opens_at timestamptz,
    state text not null,
    opened_at timestamptz,
    constraint stage_pkey primary key (id),
    constraint stage_key unique (year_id, key),
    constraint stage_year_id_fkey foreign key (year_id) references performance_year (id)
  )`,
  `create index stage_day on stage (council_id, falls_on)`,
  `create table timetable_preview (
    id uuid not null,
    council_id uuid not null,
    year_id uuid not null,
    edit jsonb not null,
    shown jsonb not null,
    digest text not null,
    made_by uuid,
    made_at timestamptz not null,
    applied_at timestamptz,
    constraint timetable_preview_pkey primary key (id),
    constraint timetable_preview_year_id_fkey foreign key (year_id) references performance_year (id)
  )`,
  `create index timetable_preview_year on timetable_preview (year_id, made_at)`,
  `create table clock_move (
    id uuid not null,
    council_id uuid not null,
    target jsonb not null,
    from_at timestamptz not null,
    until_at timestamptz,
    state text not null,
    steps integer not null default 0,
    reached_at timestamptz,
    blocker text,
    requested_by uuid,
    requested_at timestamptz not null,
    finished_at timestamptz,
    constraint clock_move_pkey primary key (id)
  )`,
  `create unique index clock_move_one_under_way on clock_move (council_id) where state in ('requested', 'running')`,
  `create index clock_move_requested on clock_move (council_id, requested_at)`,
];
