import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the ledger says of a month keeps who took it in, so that they do not confirm it themselves. Of what was taken in before it is not known. */
export class LedgerLoaders2026113004110 implements MigrationInterface {
  name = 'LedgerLoaders2026113004110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table ledger_line add column loaded_by uuid[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
