import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who waits to verify a quarter's figures on the timetable's day for it goes along when that day moves, as whoever is asked from now on. */
export class VerificationOnStages2026113006300 implements MigrationInterface {
  name = 'VerificationOnStages2026113006300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `update task t set stage_id = s.id
       from figure_sheet f join performance_year y on y.council_id = f.council_id and y.year = f.year join stage s on s.year_id = y.id and s.key = 'q' || f.quarter || '.verified'
       where t.council_id = f.council_id and t.subject_type = 'figure-sheet' and t.subject_id = f.id and t.kind = 'verify-figures' and t.state = 'open'
         and t.stage_id is null and f.month is null and t.due_on = s.falls_on`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
