import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * Documents that the product writes as PDF and Word. What one says (`content`) and which papers it draws on stand from the moment it is asked for;
 * its files lie in the file store, here are their digests.
 */
export class Documents2026113000410 implements MigrationInterface {
  name = 'Documents2026113000410';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table document (
      id uuid not null,
      council_id uuid not null,
      kind text not null,
      thing_id uuid not null,
      content jsonb not null,
      source text not null,
      draws_on jsonb not null,
      state text not null,
      asked_at timestamptz not null,
      made_at timestamptz,
      files jsonb not null,
      failures int not null,
      constraint document_pkey primary key (id)
    )`);
    await runner.query('create unique index document_of_thing on document (council_id, thing_id, kind, source)');
    await protectTables(runner, ['document']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
