import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A paper of which only one text is exempt is read as before, but for that text. */
export class ExemptWholes2026113001110 implements MigrationInterface {
  name = 'ExemptWholes2026113001110';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(readingAccess);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const posts = `array(select jsonb_array_elements_text(reader->'posts'))::uuid[]`;

/** As before, but that marks of a single text narrow nothing. */
const readingAccess = `
  create or replace function reading_access(of_paper text, usual jsonb, reader jsonb, day date) returns table (id uuid, access text) language sql stable as $$
    with rule as materialized (
      select u.key as state, coalesce(r.audience, u.value->>'usual') as audience
      from jsonb_each(usual) u left join reading_rule r on r.matter = u.value->>'matter'),
    circle as materialized (select service_id from services_read_by(reader, day) service_id),
    council_papers as materialized (
      select (reader->>'councilWide')::boolean or exists (select 1 from seats_of(reader, day) where kind in ('scrutiny', 'cabinet')) as before_them),
    related as (
      select f.id, case when x.paper_id is not null and rule.audience = 'everyone' then 'circle' else rule.audience end as audience,
        (reader->>'everything')::boolean or f.asked && ${posts} or coalesce((reader->>'person')::uuid = any (f.people), false)
          or exists (select 1 from task t where t.subject_type = of_paper and t.subject_id = f.id and t.state = 'open' and t.post_id = any (${posts})) as asked,
        f.named && ${posts} or f.service_id in (select service_id from circle) or (f.of_council and (select before_them from council_papers)) as in_circle
      from reading_facts f join rule on rule.state = f.state
        left join paper_exemption x on x.paper = of_paper and x.paper_id = f.id and x.part = '' and x.until >= day
      where f.paper = of_paper)
    select related.id, case when audience = 'everyone' or asked or audience = 'circle' then 'whole' else 'heading' end
    from related where audience = 'everyone' or asked or coalesce(in_circle, false)
  $$`;
