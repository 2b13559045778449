import type { PostId } from '@golden-thread/domain/shared/id';
import type { ConnectedThing } from '../connection/connections.query';
import type { Reading } from '../unit-of-work/unit-of-work';

/** The states in which a thing waits for somebody's decision, by kind. */
const waitingFor = {
  recovery: ['awaiting-decision', 'awaiting-verdict'],
  exception: ['raised', 'reported'],
  plan: ['awaiting-decision'],
} as const;

/** What waits for a decision in the services that some posts lead as members, whoever decides it; all of it, whoever may read it. */
export const listAwaitedInPortfolio = (reading: Reading, postIds: readonly PostId[]): Promise<ConnectedThing[]> =>
  reading.query<ConnectedThing>(
    `with portfolio as (select id from service where council_id = $1 and lead_member_post_id = any ($2) and (closed_on is null or closed_on >= $3)),
     awaited as (
       select 'recovery-plan' as kind, id from recovery_plan where council_id = $1 and service_id in (select id from portfolio) and state = any ($4)
       union all select 'exception', id from exception_case where council_id = $1 and service_id in (select id from portfolio) and state = any ($5)
       union all select 'service-plan', id from plan where council_id = $1 and kind = 'service-plan' and service_id in (select id from portfolio) and state = any ($6)
       union all select 'plan-change', change.id from plan_change change join plan on plan.id = change.plan_id
         where change.council_id = $1 and plan.service_id in (select id from portfolio) and change.state = 'proposed')
     select coalesce(thing.kind, '') as kind, coalesce(thing.id, awaited.id) as id, thing.reference, coalesce(thing.title, '') as title, thing.state, thing.paper, thing.paper_id as "paperId"
     from awaited cross join lateral (select * from connected_thing where connected_thing.kind = awaited.kind and connected_thing.id = awaited.id offset 0) thing
     order by 1, thing.dated nulls last, thing.reference`,
    [reading.council.id, postIds, reading.today, waitingFor.recovery, waitingFor.exception, waitingFor.plan],
  );
