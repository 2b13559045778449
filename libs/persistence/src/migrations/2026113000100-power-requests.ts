import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * Changes that give somebody power wait for a second person: what was asked for, by whom and of whom it speaks, and how it was decided; and the
 * post that a council has named to decide where it has no other administrator.
 */
export class PowerRequests2026113000100 implements MigrationInterface {
  name = 'PowerRequests2026113000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table power_request (
      id uuid not null,
      council_id uuid not null,
      version integer not null default 1,
      state text not null,
      change jsonb not null,
      reason text not null,
      asked_by uuid[] not null,
      asked_at timestamptz not null,
      concerns uuid[] not null,
      decided_by uuid,
      decided_at timestamptz,
      decision_reason text,
      constraint power_request_pkey primary key (id)
    )`);
    await runner.query('create index power_request_council on power_request (council_id, state, asked_at)');
    await runner.query(`create table fallback_approver (
      council_id uuid not null,
      post_id uuid not null,
      constraint fallback_approver_pkey primary key (council_id)
    )`);
    await protectTables(runner, ['power_request', 'fallback_approver']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
