import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A clinic may be asked for outside the corporate review: then it has no exception, but who asked, and why. */
export class ClinicRequest2026040100310 implements MigrationInterface {
  name = 'ClinicRequest2026040100310';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table clinic alter column exception_id drop not null');
    await runner.query(`alter table clinic
      add column requested_by text not null default 'corporate-review',
      add column requester_id uuid,
      add column reason text not null default ''`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
