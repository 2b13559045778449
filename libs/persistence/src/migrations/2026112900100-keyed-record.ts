import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * Events carry a code and seals a signature, by keys that the database does not hold. What was recorded before has none, and is verified by
 * its hashes and seals as ever; from now on nothing is taken in without one, also not from a process of an earlier release. A text beside an event may only be
 * blanked, never rewritten or taken out.
 */
export class KeyedRecord2026112900100 implements MigrationInterface {
  name = 'KeyedRecord2026112900100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table event add column key_id text, add column code text');
    await runner.query('alter table event add constraint event_keyed check (key_id is not null and code is not null) not valid');
    await runner.query(`alter table seal add column total_events integer, add column unkeyed_events integer,
      add column key_id text, add column signature text`);
    await runner.query('alter table seal add constraint seal_signed check (total_events is not null and key_id is not null and signature is not null) not valid');
    await runner.query(`create table seal_head (
      council_id uuid not null,
      sequence integer not null,
      hash text not null,
      key_id text not null,
      signature text not null,
      constraint seal_head_pkey primary key (council_id)
    )`);
    await protectTables(runner, ['seal_head']);
    await runner.query('revoke delete on seal_head from golden_thread_app');
    await runner.query('revoke update, delete on event_wording from golden_thread_app');
    await runner.query('grant update (text, withheld_at) on event_wording to golden_thread_app');
    await runner.query(`create function refuse_rewording() returns trigger language plpgsql as $$
      begin
        if new.text is null and new.withheld_at is not null then return new; end if;
        raise exception 'A text beside an event is withheld or stays as it is.' using errcode = 'insufficient_privilege';
      end $$`);
    await runner.query('create trigger event_wording_refuses_rewording before update on event_wording for each row execute function refuse_rewording()');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}
