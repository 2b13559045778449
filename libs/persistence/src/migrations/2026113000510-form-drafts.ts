import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** What people have typed into forms and not sent yet. Disposable: no event tells of it, and old ones are deleted with the other drafts. */
export class FormDrafts2026113000510 implements MigrationInterface {
  name = 'FormDrafts2026113000510';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table form_draft (
      council_id uuid not null,
      person_id uuid not null,
      page text not null,
      action text not null,
      fields jsonb not null,
      saved_at timestamptz not null,
      constraint form_draft_pkey primary key (council_id, person_id, page)
    )`);
    await protectTables(runner, ['form_draft']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
