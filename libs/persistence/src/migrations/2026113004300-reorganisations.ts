import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/** Services that merge or split on a day: what is planned and carried out, and what came from which service, so that figures before and after can say so. */
export class Reorganisations2026113004300 implements MigrationInterface {
  name = 'Reorganisations2026113004300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table reorganisation (
      id uuid not null,
      council_id uuid not null,
      kind text not null,
      effective_on date not null,
      from_service_ids uuid[] not null,
      goes_to jsonb not null,
      into_service_id uuid not null,
      unit_ids uuid[] not null,
      state text not null,
      reason text not null,
      proposed_at timestamptz not null,
      version int not null,
      constraint reorganisation_pkey primary key (id)
    )`);
    await runner.query(`create index reorganisation_planned on reorganisation (council_id, effective_on) where state = 'planned'`);
    await runner.query(`create table service_succession (
      council_id uuid not null,
      reorganisation_id uuid not null,
      kind text not null,
      thing_id uuid not null,
      from_service_id uuid not null,
      constraint service_succession_pkey primary key (thing_id, reorganisation_id),
      constraint service_succession_reorganisation_fkey foreign key (reorganisation_id) references reorganisation (id)
    )`);
    await protectTables(runner, ['reorganisation']);
    await protectTables(runner, ['service_succession'], { appendOnly: true });
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
