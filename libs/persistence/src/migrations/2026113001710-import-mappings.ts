import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * Mappings by which councils' own files are read as sheets of the pack: every version is kept, so that an import can be explained by the one it was
 * read with. `sample`: the columns and first rows of the file that it was made from.
 */
export class ImportMappings2026113001710 implements MigrationInterface {
  name = 'ImportMappings2026113001710';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table import_mapping (
      id uuid not null,
      council_id uuid not null,
      version integer not null,
      name text not null,
      mapping jsonb not null,
      sample jsonb not null,
      saved_by uuid[] not null,
      saved_at timestamptz not null,
      constraint import_mapping_pkey primary key (id, version)
    )`);
    await runner.query('create index import_mapping_council on import_mapping (council_id, name)');
    await protectTables(runner, ['import_mapping'], { appendOnly: true });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
