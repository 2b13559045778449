import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** A month's extract of the ledger in which something surprises is kept as it was judged, so that it is confirmed without being chosen again. */
export class LedgerPreviews2026113005110 implements MigrationInterface {
  name = 'LedgerPreviews2026113005110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table ledger_preview (
      id uuid not null,
      council_id uuid not null,
      month text not null,
      file text not null,
      lines jsonb not null,
      findings text[] not null,
      stood text not null,
      made_by uuid[] not null,
      made_on date not null,
      constraint ledger_preview_pkey primary key (id)
    )`);
    await runner.query('create index ledger_preview_of_month on ledger_preview (council_id, month)');
    await protectTables(runner, ['ledger_preview']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
