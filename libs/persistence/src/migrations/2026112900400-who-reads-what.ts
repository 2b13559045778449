import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectTables } from './protect-tables';

/**
 * Who reads what, answered by the rows: which papers there are, where they stand and whom they concern (`reading_facts`), whose services a
 * reader's are (`seats_of`, `services_read_by`), and how much of each paper a reader may read (`reading_access`). The table of the policy itself is
 * domain's and is handed in; a council's own choices are in `reading_rule`.
 */
export class WhoReadsWhat2026112900400 implements MigrationInterface {
  name = 'WhoReadsWhat2026112900400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table reading_rule (
      council_id uuid not null,
      matter text not null,
      audience text not null,
      version integer not null default 1,
      constraint reading_rule_pkey primary key (council_id, matter)
    )`);
    await protectTables(runner, ['reading_rule']);
    await runner.query(readingFacts);
    await runner.query('grant select on reading_facts to golden_thread_app');
    await runner.query(seatsOf);
    await runner.query(servicesReadBy);
    await runner.query(readingAccess);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

const manager = 'coalesce(s.head_post_id, d.head_post_id)';
const ofService = (table: string): string =>
  `join service s on s.id = ${table}.service_id join directorate d on d.id = s.directorate_id left join committee c on c.id = s.committee_id`;

/**
 * One row a paper. `asked`: the posts that write it or answer for it; `named`: other posts that it names, in its circle; `people`: who has
 * written in it, or whose it is. The view reads with the rights of whoever asks, so that row-level security holds.
 */
const readingFacts = `
  create view reading_facts with (security_invoker = true) as
  select 'recovery-plan' as paper, p.id, p.state, p.service_id, false as of_council, array[p.accountable_post_id] as asked,
         array[p.director_post_id, p.requester_post_id, p.panel_chair_post_id] as named, p.author_ids as people
  from recovery_plan p
  union all
  select 'service-review', v.id, v.state, v.service_id, false, array[${manager}], array[d.head_post_id], v.submitted_by
  from service_review v ${ofService('v')}
  union all
  select 'exception', e.id, e.state, e.service_id, false, array[${manager}, m.owner_post_id, m.verifier_post_id], array[]::uuid[], e.reported_by
  from exception_case e ${ofService('e')} left join measure m on m.id = e.measure_id
  union all
  select 'clinic', k.id, k.state, k.service_id, false, array[${manager}], array[d.head_post_id, c.chair_post_id], array[k.requester_id]
  from clinic k ${ofService('k')}
  union all
  select 'figure-sheet', f.id, f.state, f.service_id, false, array[f.owner_post_id, f.verifier_post_id],
         array[owner.line_manager_post_id, above.line_manager_post_id, verifier.line_manager_post_id], array[]::uuid[]
  from figure_sheet f join post owner on owner.id = f.owner_post_id join post verifier on verifier.id = f.verifier_post_id
    left join post above on above.id = owner.line_manager_post_id
  union all
  select p.kind, p.id, p.state, coalesce(p.service_id, u.service_id), false, array[p.author_post_id], array[p.decider_post_id], p.author_ids
  from plan p left join unit u on u.id = p.unit_id where p.kind in ('service-plan', 'unit-plan')
  union all
  select p.kind, p.id, p.state, null, false, array[p.decider_post_id, manager.line_manager_post_id], array[]::uuid[], array[p.person_id]
  from plan p left join post manager on manager.id = p.decider_post_id where p.kind = 'individual-plan'
  union all
  select 'council-plan', p.id, p.state, null, true, array[]::uuid[],
         array(select ${manager} from objective o join service s on s.id = o.lead_service_id join directorate d on d.id = s.directorate_id where o.plan_id = p.id),
         array[]::uuid[]
  from council_plan p
  union all
  select 'performance-report', r.id, r.state, null, true,
         array(select t.post_id from report_challenge h join task t on t.council_id = h.council_id and t.subject_type = 'challenge' and t.subject_id = h.id
               where h.report_id = r.id and t.state = 'open'),
         array[]::uuid[], array[]::uuid[]
  from performance_report r`;

const posts = `array(select jsonb_array_elements_text(reader->'posts'))::uuid[]`;

/** The committees that a reader chairs or sits on, on a day. */
const seatsOf = `
  create function seats_of(reader jsonb, day date) returns table (id uuid, kind text) language sql stable as $$
    select c.id, c.kind from committee c
    where c.chair_post_id = any (${posts}) or exists (
      select 1 from committee_member m where m.committee_id = c.id and m.person_id = (reader->>'member')::uuid
        and m.starts_on <= day and (m.ends_on is null or m.ends_on >= day))
  $$`;

/**
 * The services in whose circle a reader is on a day: those whose line goes up to one of their posts, whose lead member they are, or on
 * whose committee they sit; every service for whoever sits on scrutiny, or has a role that sees them all.
 */
const servicesReadBy = `
  create function services_read_by(reader jsonb, day date) returns setof uuid language sql stable as $$
    with recursive line as (
      select s.id as service_id, ${manager} as post_id from service s join directorate d on d.id = s.directorate_id
      union
      select line.service_id, post.line_manager_post_id from line join post on post.id = line.post_id where post.line_manager_post_id is not null),
    seats as (select id, kind from seats_of(reader, day))
    select service_id from line where post_id = any (${posts})
    union select id from service where lead_member_post_id = any (${posts})
    union select service.id from service join seats on seats.id = service.committee_id
    union select id from service where (reader->>'everyService')::boolean or exists (select 1 from seats where kind = 'scrutiny')
  $$`;

/**
 * How much of each paper of a kind a reader may read on a day: 'whole', or 'heading'; what they may not know of has no row. `usual`: by
 * state, the matter it is and who reads that usually. The rule is domain's `mayRead`; a spec compares the two, cell by cell.
 */
const readingAccess = `
  create function reading_access(of_paper text, usual jsonb, reader jsonb, day date) returns table (id uuid, access text) language sql stable as $$
    with rule as materialized (
      select u.key as state, coalesce(r.audience, u.value->>'usual') as audience
      from jsonb_each(usual) u left join reading_rule r on r.matter = u.value->>'matter'),
    circle as materialized (select service_id from services_read_by(reader, day) service_id),
    council_papers as materialized (
      select (reader->>'councilWide')::boolean or exists (select 1 from seats_of(reader, day) where kind in ('scrutiny', 'cabinet')) as before_them),
    related as (
      select f.id, rule.audience,
        (reader->>'everything')::boolean or f.asked && ${posts} or coalesce((reader->>'person')::uuid = any (f.people), false)
          or exists (select 1 from task t where t.subject_type = of_paper and t.subject_id = f.id and t.state = 'open' and t.post_id = any (${posts})) as asked,
        f.named && ${posts} or f.service_id in (select service_id from circle) or (f.of_council and (select before_them from council_papers)) as in_circle
      from reading_facts f join rule on rule.state = f.state where f.paper = of_paper)
    select related.id, case when audience = 'everyone' or asked or audience = 'circle' then 'whole' else 'heading' end
    from related where audience = 'everyone' or asked or coalesce(in_circle, false)
  $$`;
