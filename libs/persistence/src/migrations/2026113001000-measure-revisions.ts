import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Tables of which a measure's position is worked out, with the column that names the measure. */
const ofMeasures: Readonly<Record<string, string>> = {
  measure: 'id', measure_value: 'measure_id', measure_target: 'measure_id', measure_change: 'measure_id', figure_due: 'measure_id',
};

/**
 * One row a measure that anything was ever written of: a value of its own after each change of its definition, targets or figures. What was
 * worked out of figures is true for as long as it stays the same. PostgreSQL writes it, so that no way of writing figures can forget it; no
 * value comes twice, not even after a transaction that was undone.
 */
export class MeasureRevisions2026113001000 implements MigrationInterface {
  name = 'MeasureRevisions2026113001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table measure_revision (
      council_id uuid not null,
      measure_id uuid not null,
      revision uuid not null,
      constraint measure_revision_pkey primary key (council_id, measure_id)
    )`);
    await protectTables(runner, ['measure_revision']);
    for (const [table, measureId] of Object.entries(ofMeasures)) {
      await runner.query(revise(table, measureId));
      for (const [change, rows] of [['insert', 'new'], ['update', 'new'], ['delete', 'old']] as const) {
        await runner.query(`create trigger ${table}_revises_after_${change} after ${change} on ${table} referencing ${rows} table as changed
          for each statement execute function ${table}_revises()`);
      }
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

/** In one order of measures, so that two who write many figures do not wait for each other. */
const revise = (table: string, measureId: string): string => `
  create function ${table}_revises() returns trigger language plpgsql as $$
  begin
    insert into measure_revision (council_id, measure_id, revision)
    select council_id, id, gen_random_uuid() from (select distinct council_id, ${measureId} as id from changed order by ${measureId}) measures
    on conflict (council_id, measure_id) do update set revision = excluded.revision;
    return null;
  end $$`;
