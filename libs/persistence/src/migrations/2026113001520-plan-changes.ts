import type { MigrationInterface, QueryRunner } from 'typeorm';
import { extendView } from './extend-view';
import { protectTables } from './protect-tables';

/**
 * Plans that are changed in their year: what is proposed and decided, how those below answered, how an objective stood before, and who in a
 * council approves what.
 */
export class PlanChanges2026113001520 implements MigrationInterface {
  name = 'PlanChanges2026113001520';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    await protectTables(runner, ['plan_change', 'plan_change_answer', 'objective_version', 'approval_by_reach']);
    await extendView(runner, 'connected_thing', [
      `select 'plan-change', c.id, c.reference, c.reason, c.state, c.proposed_on, null, null::uuid from plan_change c`,
    ]);
    await extendView(runner, 'connection', [
      `select 'plan-change', c.id, c.plan_kind, c.plan_id, null, null::date, null::date from plan_change c`,
      `select 'plan-change', c.id, 'objective', (edit->>'objectiveId')::uuid, 'edits', null::date, null::date from plan_change c cross join jsonb_array_elements(c.edits) edit`,
      `select 'plan-change', c.id, 'post', c.director_post_id, 'decides', null::date, null::date from plan_change c where c.director_post_id is not null`,
    ]);
    await extendView(runner, 'search_thing', [
      `select 'plan-change', c.id, c.reference || ': ' || c.reason, c.year, c.in_effect_on, null, null::uuid, false, c.searched, c.content_searched from plan_change c`,
    ]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const tables = [
  `create table plan_change (
    id uuid not null,
    council_id uuid not null,
    reference text not null,
    plan_kind text not null,
    plan_id uuid not null,
    year text not null,
    edits jsonb not null,
    reason text not null,
    reaches text[] not null,
    approver text not null,
    director_post_id uuid,
    state text not null,
    author_ids uuid[] not null,
    proposed_on date not null,
    decision jsonb,
    takes_effect_on date,
    in_effect_on date,
    consequences jsonb not null,
    remark text not null,
    version int not null,
    searched tsvector not null generated always as (search_words(reference || ' ' || reason || ' change of plan')) stored,
    content_searched tsvector not null generated always as (search_words_of(edits) || search_words(remark)) stored,
    constraint plan_change_pkey primary key (id),
    constraint plan_change_reference unique (council_id, reference)
  )`,
  `create index plan_change_plan on plan_change (plan_id)`,
  `create index plan_change_awaited on plan_change (council_id, year) where state in ('proposed', 'agreed', 'called-in')`,
  `create table plan_change_answer (
    id uuid not null,
    council_id uuid not null,
    change_id uuid not null,
    plan_kind text not null,
    plan_id uuid,
    post_id uuid not null,
    objectives jsonb not null,
    state text not null,
    reason text not null default '',
    answered_on date,
    constraint plan_change_answer_pkey primary key (id),
    constraint plan_change_answer_change foreign key (change_id) references plan_change (id)
  )`,
  `create index plan_change_answer_of_change on plan_change_answer (change_id)`,
  `create index plan_change_answer_of_plan on plan_change_answer (plan_id)`,
  `create table objective_version (
    council_id uuid not null,
    objective_id uuid not null,
    plan_id uuid not null,
    number int not null,
    change_id uuid not null,
    reference text not null,
    content jsonb not null,
    until date not null,
    constraint objective_version_pkey primary key (council_id, objective_id, number)
  )`,
  `create index objective_version_of_plan on objective_version (plan_id)`,
  `create table approval_by_reach (
    council_id uuid not null,
    reach text not null,
    approver text not null,
    constraint approval_by_reach_pkey primary key (council_id, reach)
  )`,
];
