import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** What follows for people from a result. */
export class Recognition2026113004540 implements MigrationInterface {
  name = 'Recognition2026113004540';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table recognition (
      id uuid not null,
      council_id uuid not null,
      kind text not null,
      form text not null,
      result_kind text not null,
      result_id uuid not null,
      person_id uuid,
      service_id uuid,
      text text not null,
      publicity text not null,
      recorded_by uuid not null,
      recorded_on date not null,
      version int not null,
      constraint recognition_pkey primary key (id)
    )`);
    await runner.query('create index recognition_of_council on recognition (council_id, recorded_on)');
    await protectTables(runner, ['recognition']);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
