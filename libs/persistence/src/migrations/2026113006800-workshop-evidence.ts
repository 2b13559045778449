import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * On which records the scores of a workshop rest, a row for each statement: whoever links one leaves the row alone that the note-taker writes.
 */
export class WorkshopEvidence2026113006800 implements MigrationInterface {
  name = 'WorkshopEvidence2026113006800';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table workshop_evidence (
      council_id uuid not null,
      workshop_id uuid not null,
      statement text not null,
      records jsonb not null,
      stale jsonb,
      constraint workshop_evidence_pkey primary key (council_id, workshop_id, statement)
    )`);
    await protectTables(runner, ['workshop_evidence']);
    await runner.query('alter table workshop add column evidence_seen_on date');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
