import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What signing in asks of each table: who somebody is and whether they are still there, not how they are reached. */
const needed = {
  person: 'id, council_id, subject, name, left_on',
  api_token: 'id, council_id, person_id, hash, revoked_at, expires_at',
} as const;

/**
 * The sign-in role reads of people and tokens what signing in needs. It sees every council, and whoever takes it over should find no list
 * of e-mail addresses there, nor what tokens are called.
 */
export class SignInSeesLess2026112900200 implements MigrationInterface {
  name = 'SignInSeesLess2026112900200';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(needed)) {
      await runner.query(`revoke select on ${table} from golden_thread_signin`);
      await runner.query(`grant select (${columns}) on ${table} to golden_thread_signin`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
