import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tokens with scopes, and service accounts: people who are API clients, each owned by an administrator who answers for it. A token of
 * before may do what it could; whoever looks after tokens sees that it has no scopes and ends it.
 */
export class ScopedTokens2026112900410 implements MigrationInterface {
  name = 'ScopedTokens2026112900410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table api_token add column scopes text[]');
    await runner.query('alter table person add column owner_id uuid');
    await runner.query('create index person_owner on person (owner_id) where owner_id is not null');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
