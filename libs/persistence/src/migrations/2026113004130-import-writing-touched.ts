import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When anything was last said of an import's writing, by the machine's time: one that the queue has forgotten is queued again, also where the council's clock stands still. */
export class ImportWritingTouched2026113004130 implements MigrationInterface {
  name = 'ImportWritingTouched2026113004130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table import_writing add column touched_at timestamptz not null default now()');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
