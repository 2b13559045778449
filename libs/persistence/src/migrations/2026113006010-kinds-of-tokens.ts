import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The access log says of a token whose it is: a person's own, or a service account's. */
export class KindsOfTokens2026113006010 implements MigrationInterface {
  name = 'KindsOfTokens2026113006010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table access_log add column token_kind text, add constraint access_log_token_kind check (token_kind in ('person', 'service-account'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
