import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What concerns what: how each kind of thing is named in a list (`connected_thing`), and which things name which others (`connection`). A new
 * kind of thing joins by a branch of each. Both read with the rights of whoever asks, so that row-level security holds; how much of a paper its
 * reader may see stays the question of `reading_access`.
 */
export class Connections2026113000400 implements MigrationInterface {
  name = 'Connections2026113000400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(connectedThing);
    await runner.query(connection);
    await runner.query('grant select on connected_thing, connection to golden_thread_app');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

/**
 * One row a thing. `dated`: the day by which lists of it are in order. `paper`, `paper_id`: what a reader must be able to read to see it named;
 * null where everybody may. A person's own objectives are nobody's connection.
 */
const connectedThing = `
  create view connected_thing with (security_invoker = true) as
  select 'measure' as kind, m.id, m.ref as reference, m.title, case when m.retired_on is null then 'in-use' else 'retired' end as state, null::date as dated,
         null as paper, null::uuid as paper_id
  from measure m
  union all
  select 'objective', o.id, o.reference, o.title, null, o.due_on, coalesce(p.kind, 'council-plan'), o.plan_id
  from objective o left join plan p on p.id = o.plan_id where o.level <> 'individual'
  union all
  select 'council-plan', p.id, null, case when position(p.year in p.title) > 0 then p.title else p.title || ' ' || p.year end, p.state, p.published_on, 'council-plan', p.id from council_plan p
  union all
  select p.kind, p.id, null, coalesce(s.name, u.name) || ' ' || p.year, p.state, p.opened_on, p.kind, p.id
  from plan p left join service s on s.id = p.service_id left join unit u on u.id = p.unit_id where p.kind in ('service-plan', 'unit-plan')
  union all
  select 'round', r.id, null, 'Quarter ' || r.quarter || ', ' || r.year, r.state, r.closes_on, null, null from round r
  union all
  select 'service-review', v.id, null, s.name || ', quarter ' || r.quarter || ', ' || r.year, v.state, v.due_on, 'service-review', v.id
  from service_review v join round r on r.id = v.round_id join service s on s.id = v.service_id
  union all
  select 'exception', e.id, e.reference, coalesce(m.title, 'No service review from ' || s.name), e.state, r.closes_on, 'exception', e.id
  from exception_case e join round r on r.id = e.round_id join service s on s.id = e.service_id left join measure m on m.id = e.measure_id
  union all
  select 'clinic', k.id, k.reference, coalesce(m.title, s.name), k.state, k.meets_on, 'clinic', k.id
  from clinic k join service s on s.id = k.service_id left join measure m on m.id = k.measure_id
  union all
  select 'recovery-plan', p.id, p.reference, p.title, p.state, coalesce(p.closed_on, p.approved_on, p.submitted_on), 'recovery-plan', p.id from recovery_plan p
  union all
  select 'performance-report', r.id, null, case r.half when 'h1' then 'Half-yearly report ' else 'Annual report ' end || r.year, r.state, r.publish_on, 'performance-report', r.id from performance_report r
  union all
  select 'figure-sheet', f.id, null, s.name || ', ' || f.year || ' quarter ' || f.quarter || ', ' || post.title, f.state, f.due_on, 'figure-sheet', f.id
  from figure_sheet f join service s on s.id = f.service_id join post on post.id = f.owner_post_id
  union all
  select 'directorate', d.id, null, d.name, case when d.closed_on is not null then 'closed' end, null, null, null from directorate d
  union all
  select 'service', s.id, null, s.name, case when s.closed_on is not null then 'closed' end, null, null, null from service s
  union all
  select 'unit', u.id, null, u.name, case when u.closed_on is not null then 'closed' end, null, null, null from unit u
  union all
  select 'post', p.id, null, p.title, case when p.closed_on is not null then 'closed' end, null, null, null from post p
  union all
  select 'person', p.id, null, p.name, case when p.left_on is not null then 'left' end, null, null, null from person p where p.owner_id is null
  union all
  select 'committee', c.id, null, c.name, null, null, null, null from committee c`;

/** One row where one thing names another: from the one that names, to the one named. \`named_as\`: what the other is to it; null where that says itself. */
const connection = `
  create view connection with (security_invoker = true) as
  select 'measure' as from_kind, m.id as from_id, 'service' as to_kind, m.service_id as to_id, null as named_as, null::date as starts_on, null::date as ends_on from measure m
  union all select 'measure', m.id, 'post', m.owner_post_id, 'enters', null, null from measure m
  union all select 'measure', m.id, 'post', m.verifier_post_id, 'verifies', null, null from measure m
  union all select 'measure', m.id, 'post', m.member_post_id, 'member', null, null from measure m
  union all select 'objective', o.objective_id, 'measure', o.measure_id, null, null, null from objective_measure o
  union all select 'objective', o.id, coalesce(p.kind, 'council-plan'), o.plan_id, null, null, null from objective o left join plan p on p.id = o.plan_id
  union all select 'objective', o.id, 'service', o.lead_service_id, 'leads', null, null from objective o
  union all select 'service-plan', p.id, 'service', p.service_id, null, null, null from plan p where p.kind = 'service-plan'
  union all select 'unit-plan', p.id, 'unit', p.unit_id, null, null, null from plan p where p.kind = 'unit-plan'
  union all select p.kind, p.id, 'post', p.author_post_id, 'writes', null, null from plan p where p.kind in ('service-plan', 'unit-plan')
  union all select p.kind, p.id, 'post', p.decider_post_id, 'decides', null, null from plan p where p.kind in ('service-plan', 'unit-plan')
  union all select 'service-review', v.id, 'service', v.service_id, null, null, null from service_review v
  union all select 'service-review', v.id, 'round', v.round_id, null, null, null from service_review v
  union all select 'performance-report', p.id, 'round', r.id, null, null, null
    from performance_report p join round r on r.year = p.year and r.council_id = p.council_id and r.quarter = case p.half when 'h1' then 2 else 4 end
  union all select 'exception', e.id, 'round', e.round_id, null, null, null from exception_case e where e.state <> 'withdrawn'
  union all select 'exception', e.id, 'service', e.service_id, null, null, null from exception_case e where e.state <> 'withdrawn'
  union all select 'exception', e.id, 'measure', e.measure_id, null, null, null from exception_case e where e.state <> 'withdrawn'
  union all select 'clinic', k.id, 'exception', k.exception_id, null, null, null from clinic k
  union all select 'clinic', k.id, 'measure', k.measure_id, null, null, null from clinic k
  union all select 'clinic', k.id, 'service', k.service_id, null, null, null from clinic k
  union all select 'recovery-plan', p.id, 'measure', p.measure_id, null, null, null from recovery_plan p
  union all select 'recovery-plan', p.id, 'service', p.service_id, null, null, null from recovery_plan p
  union all select 'recovery-plan', p.id, case p.origin_type when 'relapse' then 'recovery-plan' else p.origin_type end, p.origin_id, 'origin', null, null from recovery_plan p
  union all select 'recovery-plan', p.id, 'post', p.accountable_post_id, 'accountable', null, null from recovery_plan p
  union all select 'recovery-plan', p.id, 'post', p.director_post_id, 'decides', null, null from recovery_plan p
  union all select 'recovery-plan', p.id, 'post', p.panel_chair_post_id, 'chairs', null, null from recovery_plan p
  union all select 'figure-sheet', f.id, 'service', f.service_id, null, null, null from figure_sheet f
  union all select 'figure-sheet', f.id, 'post', f.owner_post_id, 'enters', null, null from figure_sheet f
  union all select 'figure-sheet', f.id, 'post', f.verifier_post_id, 'verifies', null, null from figure_sheet f
  union all select 'figure-sheet', d.sheet_id, 'measure', d.measure_id, null, null, null from figure_due d
  union all select 'directorate', d.id, 'post', d.head_post_id, 'heads', null, null from directorate d
  union all select 'service', s.id, 'directorate', s.directorate_id, null, null, null from service s
  union all select 'service', s.id, 'committee', s.committee_id, null, null, null from service s
  union all select 'service', s.id, 'post', s.head_post_id, 'heads', null, null from service s
  union all select 'service', s.id, 'post', s.lead_member_post_id, 'member', null, null from service s
  union all select 'unit', u.id, 'service', u.service_id, null, null, null from unit u
  union all select 'unit', u.id, 'post', u.head_post_id, 'heads', null, null from unit u
  union all select 'post', p.id, 'post', p.line_manager_post_id, 'manages', null, p.closed_on from post p
  union all select 'post', p.id, 'directorate', p.directorate_id, null, null, p.closed_on from post p where p.service_id is null and p.unit_id is null
  union all select 'post', p.id, 'service', p.service_id, null, null, p.closed_on from post p where p.unit_id is null
  union all select 'post', p.id, 'unit', p.unit_id, null, null, p.closed_on from post p
  union all select 'person', h.person_id, 'post', h.post_id, 'holds', h.starts_on, h.ends_on from holding h
  union all select 'person', d.person_id, 'post', d.post_id, 'deputises', d.starts_on, d.ends_on from deputy d
  union all select 'committee', c.id, 'post', c.chair_post_id, 'chairs', null, null from committee c
  union all select 'person', m.person_id, 'committee', m.committee_id, 'sits', m.starts_on, m.ends_on from committee_member m`;
