import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changeView, extendView } from './extend-view';

/**
 * Two kinds of writing that everybody read are papers with a circle: a proposal to change a plan, until it is decided; and the quarterly review of a director, which
 * is about one person and read as people's objectives are, also once it is complete.
 */
export class ProposalsClosed2026113005100 implements MigrationInterface {
  name = 'ProposalsClosed2026113005100';

  async up(runner: QueryRunner): Promise<void> {
    await extendView(runner, 'reading_facts', [planChanges]);
    await changeView(runner, 'reading_facts', [[/SELECT 'stage-return'::text(?:(?!\sUNION ALL)[\s\S])*/, stageReturns]]);
    for (const view of ['connected_thing', 'search_thing']) await changeView(runner, view, [[paperOfChange, `$1'plan-change'::text$2, c.id$3`]]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup to go back.');
  }
}

/** The columns of the changes' branch that say which paper must be read, and its id. */
const paperOfChange = /('plan-change'::text(?:(?!union)[^;])*?)NULL::text((?: AS (?:text|paper|"\?column\?"))?),\s+NULL::uuid((?: AS (?:uuid|paper_id))?)(?=(?:(?!union)[^;])*?\sFROM \(?plan_change c\b)/i;

/**
 * Asked of the director and of whoever writes or decides the plan. In the circle beside the plan's service: of what members decide together those before whom the
 * council's papers come; and the heads, directors and lead members of the services that an edit takes the lead from or gives it to.
 */
const planChanges = `
  select 'plan-change', c.id, c.state, coalesce(p.service_id, u.service_id), c.plan_kind = 'council-plan' or c.approver in ('cabinet', 'full-council'),
         array[c.director_post_id, p.author_post_id, p.decider_post_id],
         array(select post.id from jsonb_array_elements(c.edits) edit
               cross join lateral (values (edit->'was'->>'leadServiceId'), (edit->'becomes'->>'leadServiceId')) led(service_id)
               join service s on s.id = led.service_id::uuid join directorate d on d.id = s.directorate_id
               cross join lateral (values (s.head_post_id), (d.head_post_id), (s.lead_member_post_id)) post(id) where post.id is not null),
         c.author_ids
  from plan_change c left join plan p on p.id = c.plan_id left join unit u on u.id = p.unit_id`;

const reviewsOfDirectors = `'q1.director-review', 'q2.director-review', 'q3.director-review', 'q4.director-review'`;

/** As before; of a review of a director the two managers above them are asked, and nobody else reads more of it than that it is there. */
const stageReturns = `
  select 'stage-return', r.id, case when about.a_person then 'about-a-person' else r.state end, r.service_id, false,
         array[r.post_id] || case when about.a_person then array[r.sign_off_post_id, post.line_manager_post_id, manager.line_manager_post_id] else array[]::uuid[] end,
         array[r.sign_off_post_id, post.line_manager_post_id], r.author_ids
  from stage_return r join post on post.id = r.post_id left join post manager on manager.id = post.line_manager_post_id
    cross join lateral (select exists (
      select 1 from stage_ask a where a.council_id = r.council_id and a.stage_id = r.stage_id and a.version = r.ask_version
        and a.stage_key in (${reviewsOfDirectors})) as a_person) about`;
