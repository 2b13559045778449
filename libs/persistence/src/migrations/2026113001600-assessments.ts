import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ourRows, protectTables } from './protect-tables';

/**
 * Frameworks as installed, and workshops on them. A workshop has the sections of its framework in its own row, so that a later version changes
 * nothing in it. Single scores stand apart and are deleted when nobody may score any more; no event tells of one.
 */
export class Assessments2026113001600 implements MigrationInterface {
  name = 'Assessments2026113001600';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
    await protectTables(runner, ['framework', 'workshop', 'workshop_participant', 'workshop_score', 'workshop_action']);
    await addAnonymousComments(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const tables = [
  `create table framework (
     id uuid not null,
     council_id uuid not null,
     key text not null,
     version text not null,
     title text not null,
     content jsonb not null,
     digest text not null,
     installed_at timestamptz not null,
     constraint framework_pkey primary key (id)
   )`,
  'create unique index framework_version on framework (council_id, key, version)',
  `create table workshop (
     id uuid not null,
     council_id uuid not null,
     reference text not null,
     title text not null,
     state text not null,
     version int not null,
     service_id uuid,
     post_id uuid not null,
     framework jsonb not null,
     statements jsonb not null,
     meets_on date not null,
     scores_until date,
     late_joined boolean not null,
     timer jsonb not null,
     follows_id uuid,
     follow_up_on date,
     follow_up_announced boolean not null,
     closed_on date,
     constraint workshop_pkey primary key (id)
   )`,
  'create unique index workshop_reference on workshop (council_id, reference)',
  'create index workshop_follows on workshop (council_id, follows_id) where follows_id is not null',
  `create table workshop_participant (
     id uuid not null,
     council_id uuid not null,
     workshop_id uuid not null,
     person_id uuid,
     name text not null,
     role text not null,
     "from" text,
     key_hash text,
     position int not null,
     constraint workshop_participant_pkey primary key (id)
   )`,
  'create unique index workshop_participant_person on workshop_participant (council_id, workshop_id, person_id) where person_id is not null',
  'create index workshop_participant_of on workshop_participant (council_id, workshop_id)',
  `create table workshop_score (
     council_id uuid not null,
     workshop_id uuid not null,
     participant_id uuid not null,
     statement text not null,
     score int not null,
     late boolean not null,
     constraint workshop_score_pkey primary key (council_id, workshop_id, participant_id, statement)
   )`,
  `create table workshop_action (
     id uuid not null,
     council_id uuid not null,
     workshop_id uuid not null,
     statement text not null,
     tip int,
     title text not null,
     size text not null,
     state text not null,
     owner_post_id uuid,
     due_on date,
     dropped_because text,
     position int not null,
     constraint workshop_action_pkey primary key (id)
   )`,
  'create index workshop_action_of on workshop_action (council_id, workshop_id)',
] as const;

/**
 * Anonymous comments. The application's role reads and writes no row of them: it may only call two functions. One adds a comment, and writes
 * those that wait anew in no order, so that neither place nor transaction says which came when; three that wait are given out together. The
 * other answers what was given out, shuffled. There is no time, no person and no order to be found.
 */
async function addAnonymousComments(runner: QueryRunner): Promise<void> {
  await runner.query(`create table workshop_comment (council_id uuid not null, workshop_id uuid not null, given_out boolean not null, text text not null)`);
  await runner.query('create index workshop_comment_of on workshop_comment (council_id, workshop_id)');
  await runner.query('alter table workshop_comment enable row level security');
  await runner.query('alter table workshop_comment force row level security');
  // For whoever owns the functions, which is whoever migrates: the application's role is granted nothing.
  await runner.query(`create policy one_council on workshop_comment using (${ourRows('workshop_comment')}) with check (${ourRows('workshop_comment')})`);
  await runner.query(`
    create function add_workshop_comment(workshop uuid, comment text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
    declare
      council uuid := nullif(current_setting('golden_thread.council', true), '')::uuid;
      waiting text[];
    begin
      perform pg_advisory_xact_lock(hashtextextended('workshop comment ' || workshop, 0));
      with taken as (delete from workshop_comment where council_id = council and workshop_id = workshop and not given_out returning text)
      select array_agg(text) || comment into waiting from taken;
      insert into workshop_comment (council_id, workshop_id, given_out, text)
      select council, workshop, cardinality(waiting) >= 3, one from unnest(waiting) one order by random();
    end $$`);
  await runner.query(`
    create function given_out_workshop_comments(workshop uuid) returns table (comment text) language sql security definer set search_path = public, pg_temp as $$
      select c.text from workshop_comment c
      where c.council_id = nullif(current_setting('golden_thread.council', true), '')::uuid and c.workshop_id = workshop and c.given_out order by random() $$`);
  for (const named of ['add_workshop_comment(uuid, text)', 'given_out_workshop_comments(uuid)']) {
    await runner.query(`revoke execute on function ${named} from public`);
    await runner.query(`grant execute on function ${named} to golden_thread_app`);
  }
}
