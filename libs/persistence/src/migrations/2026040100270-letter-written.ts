import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a letter was written, by the machine's clock: a training council's clock may pass a month while a letter waits a second. */
export class LetterWritten2026040100270 implements MigrationInterface {
  name = 'LetterWritten2026040100270';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table letter add column written_at timestamptz not null default now()');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
