import type { PlanApproval } from '@golden-thread/domain/plan-type/plan-approval';
import type { CouncilPlanId, PersonId, PlanId } from '@golden-thread/domain/shared/id';
import type { Finding, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** What committees and outside bodies have approved of a plan. */
export const listPlanApprovals = (finding: Finding, planId: PlanId | CouncilPlanId): Promise<PlanApproval[]> =>
  finding.query<PlanApproval>(
    'select kind, named, decided_on as "decidedOn", minute, by_person_id as "byPersonId" from plan_approval where council_id = $1 and plan_id = $2 order by decided_on, named', [finding.council.id, planId],
  );

export function addPlanApproval(work: UnitOfWork, planId: PlanId | CouncilPlanId, { kind, named, decidedOn, minute, byPersonId }: PlanApproval): void {
  work.send('insert into plan_approval (council_id, plan_id, kind, named, decided_on, minute, by_person_id) values ($1, $2, $3, $4, $5, $6, $7)', [
    work.council.id, planId, kind, named, decidedOn, minute, byPersonId,
  ]);
}

/** Forgets what was approved of a plan that is written anew: its history keeps it. */
export function removePlanApprovals(work: UnitOfWork, planId: PlanId | CouncilPlanId): void {
  work.send('delete from plan_approval where council_id = $1 and plan_id = $2', [work.council.id, planId]);
}

/** Everybody whose words are in a council plan, and in whose name they wrote: who drafted it, added, changed or took out an objective of it, or brought some with an import. */
export async function listAuthorsOfCouncilPlan(reading: Reading, planId: CouncilPlanId): Promise<readonly PersonId[]> {
  const found = await reading.query<{ id: PersonId }>(
    `select distinct author as id from event e cross join lateral unnest(array[e.actor_id, e.on_behalf_of]) author
     where e.council_id = $1 and e.stream_type = 'council-plan' and e.stream_id = $2 and author is not null
       and e.name in ('CouncilPlanDrafted', 'CouncilPlanObjectiveAdded', 'CouncilPlanObjectiveChanged', 'CouncilPlanObjectiveRemoved')
     union select unnest(author_ids) from council_plan where council_id = $1 and id = $2`,
    [reading.council.id, planId],
  );
  return found.map(({ id }) => id);
}
