import type { Aim, Priority } from '@golden-thread/domain/plan/framework';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** What stands above the objectives of council plans; `published` where a published plan shows it. */
export interface Framework {
  readonly aims: readonly (Aim & { readonly published: boolean })[];
  readonly priorities: readonly (Priority & { readonly published: boolean })[];
}

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
      `select p.id, p.reference, p.title, p.aim_id as "aimId", ${inPublishedPlan} as published from priority p where p.council_id = $1 order by p.position, p.reference`,
      council,
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

/** Adds a priority at the end, or changes its name and aim. */
export async function savePriorityRecord(work: UnitOfWork, priority: Priority): Promise<void> {
  await work.query(
    `insert into priority (id, council_id, reference, title, aim_id, position) values ($1, $2, $3, $4, $5, ${nextPosition('priority')})
     on conflict (id) do update set title = excluded.title, aim_id = excluded.aim_id`,
    [priority.id, work.council.id, priority.reference, priority.title, priority.aimId],
  );
}
