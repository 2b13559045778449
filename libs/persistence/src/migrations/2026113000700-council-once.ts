import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ourRows } from './protect-tables';

/**
 * Which council a transaction is for is asked once a statement, not once a row: a look through ten thousand people took twice as long. And a
 * service's line is followed post by post, not by reading all posts at each step: who reads a paper is asked on every page that shows one.
 */
export class CouncilOnce2026113000700 implements MigrationInterface {
  name = 'CouncilOnce2026113000700';

  async up(runner: QueryRunner): Promise<void> {
    const tables = (await runner.query(
      `select tablename as name from pg_policies where schemaname = current_schema() and policyname = 'one_council' and cmd = 'ALL' order by 1`,
    )) as readonly { readonly name: string }[];
    for (const { name } of tables) {
      await runner.query(`alter policy one_council on ${name} using (${ourRows(name)}) with check (${ourRows(name)})`);
    }
    await runner.query(servicesReadBy);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const posts = `array(select jsonb_array_elements_text(reader->'posts'))::uuid[]`;

/** The services in whose circle a reader is on a day, by their line, their portfolio, their committee, or a role that sees them all. */
const servicesReadBy = `
  create or replace function services_read_by(reader jsonb, day date) returns setof uuid language plpgsql stable rows 30 as $$
  begin
    return query
      with recursive line as (
        select s.id as service_id, coalesce(s.head_post_id, d.head_post_id) as post_id from service s join directorate d on d.id = s.directorate_id
        union
        select line.service_id, above.post_id from line
          cross join lateral (select line_manager_post_id as post_id from post where id = line.post_id offset 0) above where above.post_id is not null),
      seats as (select id, kind from seats_of(reader, day))
      select service_id from line where post_id = any (${posts})
      union select id from service where lead_member_post_id = any (${posts})
      union select service.id from service join seats on seats.id = service.committee_id
      union select id from service where (reader->>'everyService')::boolean or exists (select 1 from seats where kind = 'scrutiny');
  end $$`;
