import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Not only papers as a whole are marked as exempt: also one text of what everybody reads, a report's or the commentary on a figure, by its `part`.
 * A document says what it left out, so that it is withheld once something else is marked, and not for the rest of the day.
 */
export class ExemptTexts2026113001100 implements MigrationInterface {
  name = 'ExemptTexts2026113001100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table paper_exemption add column part text not null default ''`);
    await runner.query('alter table paper_exemption drop constraint paper_exemption_pkey');
    await runner.query('alter table paper_exemption add constraint paper_exemption_pkey primary key (council_id, paper, paper_id, part)');
    await runner.query(`alter table document add column left_out jsonb not null default '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
