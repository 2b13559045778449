import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * On which days a council works is the council's own data: its nation, whose bank holidays come with a release; the days on which it
 * closes, or works although they are bank holidays; and how far it has confirmed that all of them are entered. Every transaction reads
 * them with the council's clock, so that no decision asks for them.
 */
export class CouncilCalendar2026112900300 implements MigrationInterface {
  name = 'CouncilCalendar2026112900300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table council
      add column nation text not null default 'england' check (nation in ('england', 'wales', 'scotland', 'northern-ireland')),
      add column bank_holidays_confirmed_until date`);
    await runner.query(`
      create table council_day (
        council_id uuid not null references council (id),
        on_day date not null,
        title text not null,
        works boolean not null,
        primary key (council_id, on_day)
      )`);
    await protectTables(runner, ['council_day']);
    await runner.query('drop function enter_council(uuid, uuid)');
    await runner.query(enterCouncil);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const enterCouncil = `
  create function enter_council(entered uuid, submitted uuid)
  returns table (id uuid, name text, kind text, "clockAt" timestamptz, calendar jsonb, submitted_before boolean, digest text, outcome jsonb)
  language plpgsql as $$
  begin
    perform set_config('golden_thread.council', entered::text, true);
    if submitted is not null then perform pg_advisory_xact_lock(hashtextextended(submitted::text, 0)); end if;
    return query
      select c.id, c.name, c.kind, c.clock_at,
             jsonb_build_object('nation', c.nation, 'confirmedUntil', c.bank_holidays_confirmed_until,
               'days', coalesce((select jsonb_agg(jsonb_build_object('on', d.on_day, 'title', d.title, 'works', d.works) order by d.on_day)
                                 from council_day d where d.council_id = c.id), '[]')),
             s.id is not null, s.digest, s.outcome
      from council c left join submission s on s.council_id = c.id and s.id = submitted
      where c.id = entered;
  end $$`;
