import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Plan } from '@golden-thread/domain/plan/plan';
import type { ServicePlanContent } from '@golden-thread/domain/plan/service-plan-content';
import type { PlanText } from '@golden-thread/domain/plan-type/plan-text';
import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import type { AppraisalRoundId, CouncilId, CouncilPlanId, DirectorateId, PersonId, PlanId, PostId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import { idFor } from '../unit-of-work/ids';
import type { Finding, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** The id of a service's plan for a year: always the same, so that asking for it twice asks once. */
export const servicePlanId = (serviceId: ServiceId, year: FinancialYear): PlanId => idFor('service-plan', serviceId, year);

/** The id of a unit's plan for a year. */
export const unitPlanId = (unitId: UnitId, year: FinancialYear): PlanId => idFor('unit-plan', unitId, year);

/** The id of a person's objectives in a post for a year; `openIndividualPlans` makes the same one in PostgreSQL, for thousands at once. */
export const individualPlanId = (of: { postId: PostId; personId: PersonId; year: FinancialYear }): PlanId =>
  idFor('individual-plan', of.postId, of.personId, of.year);

/** The id of a council's plan for a year. */
export const councilPlanId = (councilId: CouncilId, year: FinancialYear): CouncilPlanId => idFor('council-plan', councilId, year);

/** The id of a directorate's appraisal round for a year. */
export const appraisalRoundId = (directorateId: DirectorateId, year: FinancialYear): AppraisalRoundId => idFor('appraisal-round', directorateId, year);

/** A service plan, a unit plan or a person's objectives as they are kept, with the posts concerned. */
export interface PlanRecord extends Plan {
  readonly serviceId: ServiceId | null;
  readonly unitId: UnitId | null;
  readonly postId: PostId | null;
  readonly personId: PersonId | null;
  /** The service plan that a unit plan follows from; the appraisal round that a person's belongs to. */
  readonly aboveId: PlanId | null;
  readonly authorPostId: PostId | null;
  readonly deciderPostId: PostId | null;
  /** Of a service plan; the others consist of their objectives. */
  readonly content: ServicePlanContent | null;
  /** The council’s own type, as it stood when the plan was asked for; null: it is as such plans always were. */
  readonly type: PlanType | null;
  /** What it says under the sections of that type; null while nobody has written. */
  readonly text: PlanText | null;
  /** Null: prepared, not yet asked for. */
  readonly openedOn: CalendarDate | null;
  readonly peopleOpenedOn: CalendarDate | null;
  /** Whose it is: the service's, the unit's or the person's name. */
  readonly name: string;
}

const select = `
  select plan.id, plan.kind, plan.year, plan.state, plan.version, plan.service_id as "serviceId", plan.unit_id as "unitId",
    plan.post_id as "postId", plan.person_id as "personId", plan.above_id as "aboveId", plan.author_post_id as "authorPostId",
    plan.decider_post_id as "deciderPostId", plan.content, plan.type, plan.text, plan.author_ids::text[] as "authorIds", plan.return_reason as "returnReason",
    plan.opened_on as "openedOn", plan.submitted_on as "submittedOn", plan.decided_on as "decidedOn",
    plan.people_opened_on as "peopleOpenedOn", coalesce(person.name, unit.name, service.name) as name
  from plan left join service on service.id = plan.service_id left join unit on unit.id = plan.unit_id left join person on person.id = plan.person_id`;

const find = { name: 'find-plan', text: `${select} where plan.council_id = $1 and plan.id = $2` };

export async function findPlan(finding: Finding, id: PlanId): Promise<PlanRecord | undefined> {
  const [found] = await finding.query<PlanRecord>(find, [finding.council.id, id]);
  return found;
}

/** A person's objectives of a year, in whatever posts. */
export const listPlansByPerson = (reading: Reading, personId: PersonId, year: FinancialYear): Promise<PlanRecord[]> =>
  reading.query(`${select} where plan.council_id = $1 and plan.person_id = $2 and plan.year = $3 order by plan.id`, [reading.council.id, personId, year]);

/** The plans of units that follow from a service plan. */
export const listPlansBelow = (reading: Reading, aboveId: PlanId): Promise<PlanRecord[]> =>
  reading.query(`${select} where plan.council_id = $1 and plan.above_id = $2 order by name, plan.id`, [reading.council.id, aboveId]);

/** Whether anybody has written in a plan that follows from this one. */
export const isWrittenBelow = async (reading: Reading, planId: PlanId): Promise<boolean> =>
  (await reading.query('select 1 from plan where above_id = $1 and cardinality(author_ids) > 0', [planId])).length > 0;

/** Adds a plan that is not there yet; one that is, is left as it is. */
export async function addPlan(work: UnitOfWork, plan: Omit<PlanRecord, 'name'>): Promise<void> {
  await work.query(
    `insert into plan (id, council_id, kind, year, state, service_id, unit_id, post_id, person_id, above_id, author_post_id, decider_post_id,
                       content, author_ids, opened_on, version, type)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) on conflict (id) do nothing`,
    [
      plan.id, work.council.id, plan.kind, plan.year, plan.state, plan.serviceId, plan.unitId, plan.postId, plan.personId, plan.aboveId,
      plan.authorPostId, plan.deciderPostId, plan.content === null ? null : JSON.stringify(plan.content), plan.authorIds, plan.openedOn,
      plan.version, plan.type && JSON.stringify(plan.type),
    ],
  );
}

export async function savePlan(work: UnitOfWork, plan: PlanRecord): Promise<void> {
  await work.query(
    `update plan set state = $3, version = $4, content = $5, author_ids = $6, return_reason = $7, opened_on = $8, submitted_on = $9,
       decided_on = $10, people_opened_on = $11, author_post_id = $12, decider_post_id = $13, above_id = $14, type = $15, text = $16
     where council_id = $1 and id = $2`,
    [
      work.council.id, plan.id, plan.state, plan.version, plan.content === null ? null : JSON.stringify(plan.content), plan.authorIds,
      plan.returnReason, plan.openedOn, plan.submittedOn, plan.decidedOn, plan.peopleOpenedOn, plan.authorPostId, plan.deciderPostId,
      plan.aboveId, plan.type && JSON.stringify(plan.type), plan.text && JSON.stringify(plan.text),
    ],
  );
}

const hold = { name: 'hold-plan', text: 'select 1 from plan where council_id = $1 and id = $2 for update' };

/** Holds a plan until the end of the transaction, so that two acts on it follow each other, and reads it. */
export async function loadPlanForUpdate(finding: Finding, id: PlanId): Promise<PlanRecord | undefined> {
  const [, plan] = await Promise.all([finding.query(hold, [finding.council.id, id]), findPlan(finding, id)]);
  return plan;
}
