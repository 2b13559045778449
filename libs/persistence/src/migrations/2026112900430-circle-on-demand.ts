import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The circle of a service is worked out only where it decides whether somebody may read. As SQL functions, the two that work it out
 * became part of each statement that asks for access, and PostgreSQL made ready all their tables for readers who may read anyway.
 */
export class CircleOnDemand2026112900430 implements MigrationInterface {
  name = 'CircleOnDemand2026112900430';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(seatsOf);
    await runner.query(servicesReadBy);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const posts = `array(select jsonb_array_elements_text(reader->'posts'))::uuid[]`;

/** The committees that a reader chairs or sits on, on a day. */
const seatsOf = `
  create or replace function seats_of(reader jsonb, day date) returns table (id uuid, kind text) language plpgsql stable rows 5 as $$
  #variable_conflict use_column
  begin
    return query select c.id, c.kind from committee c
      where c.chair_post_id = any (${posts}) or exists (
        select 1 from committee_member m where m.committee_id = c.id and m.person_id = (reader->>'member')::uuid
          and m.starts_on <= day and (m.ends_on is null or m.ends_on >= day));
  end $$`;

/** The services in whose circle a reader is on a day, by their line, their portfolio, their committee, or a role that sees them all. */
const servicesReadBy = `
  create or replace function services_read_by(reader jsonb, day date) returns setof uuid language plpgsql stable rows 30 as $$
  begin
    return query
      with recursive line as (
        select s.id as service_id, coalesce(s.head_post_id, d.head_post_id) as post_id from service s join directorate d on d.id = s.directorate_id
        union
        select line.service_id, post.line_manager_post_id from line join post on post.id = line.post_id where post.line_manager_post_id is not null),
      seats as (select id, kind from seats_of(reader, day))
      select service_id from line where post_id = any (${posts})
      union select id from service where lead_member_post_id = any (${posts})
      union select service.id from service join seats on seats.id = service.committee_id
      union select id from service where (reader->>'everyService')::boolean or exists (select 1 from seats where kind = 'scrutiny');
  end $$`;
