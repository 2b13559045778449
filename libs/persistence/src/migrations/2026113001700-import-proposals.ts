import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * Imports before they are made: the pack as it was read, all that its preview showed, and how it ended. Once it has ended, what it held of
 * people and posts is taken out again: the events of the things that it changed tell the rest.
 */
export class ImportProposals2026113001700 implements MigrationInterface {
  name = 'ImportProposals2026113001700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table import_proposal (
      id uuid not null,
      council_id uuid not null,
      version integer not null default 1,
      state text not null,
      pack jsonb,
      shown jsonb not null,
      digest text not null,
      proposed_by uuid[] not null,
      proposed_at timestamptz not null,
      ended_at timestamptz,
      constraint import_proposal_pkey primary key (id),
      constraint import_proposal_pack check ((pack is not null) = (state in ('proposed', 'awaiting-approval')))
    )`);
    await runner.query('create index import_proposal_council on import_proposal (council_id, proposed_at)');
    await protectTables(runner, ['import_proposal']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
