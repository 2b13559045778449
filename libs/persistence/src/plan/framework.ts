import type { Aim, Priority } from '@golden-thread/domain/plan/framework';
import type { PostId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** What stands above the objectives of council plans; `published` where a published plan shows it. */
export interface Framework {
  readonly aims: readonly (Aim & { readonly published: boolean })[];
  readonly priorities: readonly (Priority & { readonly published: boolean; readonly leadMember: string | null })[];
  /** The posts that can lead: those with the role of a lead member, by who holds them today. */
  readonly leadMembers: readonly { readonly id: PostId; readonly title: string }[];
}

/** A post with who holds it today, in SQL: "Lead Member for Housing (Sam Reed)". `$2` is the day. */
const postWithHolders = `post.title || coalesce((select ' (' || string_agg(distinct person.name, ', ' order by person.name) || ')' from responsibility q join person on person.id = q.person_id
  where q.post_id = post.id and q.basis <> 'deputy' and q.starts_on <= $2 and (q.ends_on is null or q.ends_on >= $2)), '')`;

const inPublishedPlan = `exists (select 1 from objective o join council_plan plan on plan.id = o.plan_id
  where o.priority_id = p.id and plan.state = 'published')`;

/** Aims and priorities in their order. */
export async function findFramework(reading: Reading): Promise<Framework> {
  const council = [reading.council.id] as const;
  return {
    aims: await reading.query(
      `select a.id, a.reference, a.title, exists (select 1 from priority p where p.aim_id = a.id and ${inPublishedPlan}) as published
       from aim a where a.council_id = $1 order by a.position, a.reference`,
      council,
    ),
    priorities: await reading.query(
      `select p.id, p.reference, p.title, p.aim_id as "aimId", p.lead_member_post_id as "leadMemberPostId", ${postWithHolders} as "leadMember", ${inPublishedPlan} as published
       from priority p left join post on post.id = p.lead_member_post_id where p.council_id = $1 order by p.position, p.reference`,
      [...council, reading.today],
    ),
    leadMembers: await reading.query(
      `select post.id, ${postWithHolders} as title from post where post.council_id = $1 and 'lead-member' = any (post.roles) and post.closed_on is null order by post.title`,
      [...council, reading.today],
    ),
  };
}

const nextPosition = (table: 'aim' | 'priority'): string => `(select coalesce(max(position), 0) + 1 from ${table} where council_id = $2)`;

/** Adds an aim at the end, or renames it. */
export async function saveAimRecord(work: UnitOfWork, aim: Aim): Promise<void> {
  await work.query(
    `insert into aim (id, council_id, reference, title, position) values ($1, $2, $3, $4, ${nextPosition('aim')})
     on conflict (id) do update set title = excluded.title`,
    [aim.id, work.council.id, aim.reference, aim.title],
  );
}

/** Adds a priority at the end, or changes its name, its aim and its lead member. */
export async function savePriorityRecord(work: UnitOfWork, priority: Priority): Promise<void> {
  await work.query(
    `insert into priority (id, council_id, reference, title, aim_id, lead_member_post_id, position) values ($1, $2, $3, $4, $5, $6, ${nextPosition('priority')})
     on conflict (id) do update set title = excluded.title, aim_id = excluded.aim_id, lead_member_post_id = excluded.lead_member_post_id`,
    [priority.id, work.council.id, priority.reference, priority.title, priority.aimId, priority.leadMemberPostId],
  );
}
