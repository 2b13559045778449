import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeView, extendView } from './extend-view';

/**
 * An action is a paper that everybody reads, but for one that was agreed in something exempt: while that is marked it is its circle's, with whoever
 * carries it out. So it is found, linked and read by the others no more.
 */
export class ExemptActions2026113002700 implements MigrationInterface {
  name = 'ExemptActions2026113002700';

  async up(runner: QueryRunner): Promise<void> {
    await extendView(runner, 'reading_facts', [actionFacts]);
    await runner.query(readingAccess);
    for (const view of ['connected_thing', 'search_thing']) await changeView(runner, view, [[paperOfAction, `$1'action'::text$2, a.id$3`]]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

/** The columns of the actions' branch that say which paper must be read, and its id. */
const paperOfAction = /('action'::text(?:(?!union)[^;])*?)NULL::text((?: AS (?:text|paper|"\?column\?"))?),\s+NULL::uuid((?: AS (?:uuid|paper_id))?)(?=(?:(?!union)[^;])*?\sFROM \(?action a\b)/i;

/** Asked of whoever answers for it; its circle is that of what it was agreed in, with everybody above its owner, who may report on it and to whom it is escalated. */
const actionFacts = `
  select 'action', a.id, a.status, coalesce(p.service_id, k.service_id, v.service_id, a.service_id), false, array[a.owner_post_id],
         array[p.accountable_post_id, p.director_post_id, p.requester_post_id, p.panel_chair_post_id] || array(
           with recursive above as (
             select line_manager_post_id as id from post where id = a.owner_post_id
             union select m.line_manager_post_id from above join post m on m.id = above.id)
           select id from above where id is not null),
         coalesce(p.author_ids, v.submitted_by, array[]::uuid[]) || case when k.requester_id is null then array[]::uuid[] else array[k.requester_id] end
  from action a
    left join recovery_plan p on a.origin_kind = 'recovery-plan' and p.id = a.origin_id
    left join clinic k on a.origin_kind = 'clinic' and k.id = a.origin_id
    left join service_review v on a.origin_kind = 'service-review' and v.id = a.origin_id`;

const posts = `array(select jsonb_array_elements_text(reader->'posts'))::uuid[]`;

/** As before, but that what is exempt closes the actions agreed in it too, those of a clinic also with the exception that it is about. */
const readingAccess = `
  create or replace function reading_access(of_paper text, usual jsonb, reader jsonb, day date) returns table (id uuid, access text) language sql stable as $$
    with rule as materialized (
      select u.key as state, coalesce(r.audience, u.value->>'usual') as audience
      from jsonb_each(usual) u left join reading_rule r on r.matter = u.value->>'matter'),
    circle as materialized (select service_id from services_read_by(reader, day) service_id),
    council_papers as materialized (
      select (reader->>'councilWide')::boolean or exists (select 1 from seats_of(reader, day) where kind in ('scrutiny', 'cabinet')) as before_them),
    marked as materialized (select x.paper, x.paper_id from paper_exemption x where x.part = '' and x.until >= day),
    exempt as materialized (
      select m.paper_id as id from marked m where m.paper = of_paper
      union select a.id from marked m join action a on a.origin_kind = m.paper and a.origin_id = m.paper_id where of_paper = 'action'
      union select a.id from marked m join clinic k on k.exception_id = m.paper_id join action a on a.origin_kind = 'clinic' and a.origin_id = k.id
            where of_paper = 'action' and m.paper = 'exception'),
    related as (
      select f.id, case when x.id is not null and rule.audience = 'everyone' then 'circle' else rule.audience end as audience,
        (reader->>'everything')::boolean or f.asked && ${posts} or coalesce((reader->>'person')::uuid = any (f.people), false)
          or exists (select 1 from task t where t.subject_type = of_paper and t.subject_id = f.id and t.state = 'open' and t.post_id = any (${posts})) as asked,
        f.named && ${posts} or f.service_id in (select service_id from circle) or (f.of_council and (select before_them from council_papers)) as in_circle
      from reading_facts f join rule on rule.state = f.state left join exempt x on x.id = f.id
      where f.paper = of_paper)
    select related.id, case when audience = 'everyone' or asked or audience = 'circle' then 'whole' else 'heading' end
    from related where audience = 'everyone' or asked or coalesce(in_circle, false)
  $$`;
