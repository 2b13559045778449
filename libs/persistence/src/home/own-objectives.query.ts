import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { ObjectiveId, PersonId, PlanId } from '@golden-thread/domain/shared/id';
import type { PlanState } from '@golden-thread/domain/plan/plan';
import type { Reading } from '../unit-of-work/unit-of-work';

/** One of somebody's own objectives. */
export interface OwnObjective {
  readonly id: ObjectiveId;
  readonly title: string;
  readonly planId: PlanId;
  readonly state: PlanState;
}

/** Somebody's own objectives of a year, in the order of their plan. */
export const listOwnObjectives = (reading: Reading, personId: PersonId, year: FinancialYear): Promise<OwnObjective[]> =>
  reading.query<OwnObjective>(
    `select objective.id, objective.title, plan.id as "planId", plan.state
     from plan join objective on objective.plan_id = plan.id
     where plan.council_id = $1 and plan.person_id = $2 and plan.kind = 'individual-plan' and plan.year = $3 order by objective.position`,
    [reading.council.id, personId, year],
  );
