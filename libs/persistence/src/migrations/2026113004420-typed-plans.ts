import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';
import { protectTables } from './protect-tables';

/**
 * Plans of services, units and people, and the council plan, keep the type that they began with; null: as every plan was before there were types. What committees
 * and outside bodies approved of them is a row each.
 */
export class TypedPlans2026113004420 implements MigrationInterface {
  name = 'TypedPlans2026113004420';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table plan add column type jsonb, add column text jsonb');
    await runner.query('alter table council_plan add column type jsonb');
    await runner.query(`create table plan_approval (
      council_id uuid not null,
      plan_id uuid not null,
      kind text not null,
      named text not null,
      decided_on date not null,
      minute text not null,
      by_person_id uuid,
      constraint plan_approval_pkey primary key (plan_id, kind, named)
    )`);
    await protectTables(runner, ['plan_approval']);
    await extendView(runner, 'connection', [
      `select p.kind, p.id, r ->> 'kind', (r ->> 'id')::uuid, 'refers-to', null::date, null::date from plan p, jsonb_array_elements(p.text -> 'references') r where p.text is not null and p.kind <> 'individual-plan'`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
