import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { AppraisalRoundPhase } from '@golden-thread/domain/plan/appraisal-round-schedule';
import type { PlanType } from '@golden-thread/domain/plan-type/plan-type';
import type { AppraisalRoundId, DirectorateId, PlanId, ServiceId, StageId, UnitId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** A directorate's appraisal round as it is kept. */
export interface AppraisalRoundRecord {
  readonly id: AppraisalRoundId;
  readonly directorateId: DirectorateId;
  readonly directorate: string;
  readonly year: FinancialYear;
  readonly phase: AppraisalRoundPhase;
  readonly openedOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
}

const select = `select r.id, r.directorate_id as "directorateId", directorate.name as directorate, r.year, r.phase, r.opened_on as "openedOn",
  r.closed_on as "closedOn" from appraisal_round r join directorate on directorate.id = r.directorate_id`;

export async function findAppraisalRound(reading: Reading, id: AppraisalRoundId): Promise<AppraisalRoundRecord | undefined> {
  const [found] = await reading.query<AppraisalRoundRecord>(`${select} where r.council_id = $1 and r.id = $2`, [reading.council.id, id]);
  return found;
}

export async function findAppraisalRoundOfService(reading: Reading, serviceId: ServiceId, year: FinancialYear): Promise<AppraisalRoundRecord | undefined> {
  const [found] = await reading.query<AppraisalRoundRecord>(
    `${select} join service on service.directorate_id = r.directorate_id where r.council_id = $1 and service.id = $2 and r.year = $3`,
    [reading.council.id, serviceId, year],
  );
  return found;
}

/** Adds a round; answers false when it was there already. */
export async function addAppraisalRound(work: UnitOfWork, round: { id: AppraisalRoundId; directorateId: DirectorateId; year: FinancialYear }): Promise<boolean> {
  const added = await work.query(
    `insert into appraisal_round (id, council_id, directorate_id, year, phase) values ($1, $2, $3, $4, 'before-window') on conflict do nothing returning id`,
    [round.id, work.council.id, round.directorateId, round.year],
  );
  return added.length > 0;
}

export async function saveAppraisalRound(work: UnitOfWork, round: AppraisalRoundRecord): Promise<void> {
  await work.query(`update appraisal_round set phase = $3, opened_on = $4, closed_on = $5 where council_id = $1 and id = $2`, [
    work.council.id, round.id, round.phase, round.openedOn, round.closedOn,
  ]);
}

/** How many people's objectives of a round have been asked for, and how many are agreed. */
export async function countIndividualPlans(reading: Reading, roundId: AppraisalRoundId): Promise<{ people: number; agreed: number }> {
  const [counts] = await reading.query<{ people: number; agreed: number }>(
    `select count(*)::int as people, count(*) filter (where state = 'approved')::int as agreed from plan
     where council_id = $1 and above_id = $2 and kind = 'individual-plan' and opened_on is not null`,
    [reading.council.id, roundId],
  );
  return counts ?? { people: 0, agreed: 0 };
}

/** The plans of a round's people that are still asked of somebody. */
export async function listUnagreedPlanIds(reading: Reading, roundId: AppraisalRoundId): Promise<readonly PlanId[]> {
  const rows = await reading.query<{ id: PlanId }>(
    `select id from plan where council_id = $1 and above_id = $2 and kind = 'individual-plan' and state <> 'approved' and opened_on is not null`,
    [reading.council.id, roundId],
  );
  return rows.map(({ id }) => id);
}

/** Of a holding and its post, in SQL: whoever is employed, in a post that is open on the day. `asking` has the `day`. */
export const employedHolders = `
  (h.ends_on is null or h.ends_on >= asking.day) and (post.closed_on is null or post.closed_on >= asking.day)
  and h.basis <> 'elected' and post.roles && array['director', 'service-manager', 'unit-manager', 'employee', 'policy-officer', 'auditor',
    'administrator', 'operator']::text[]`;

/** Whose objectives are asked for: everybody employed who has not been asked for this post and year before. `asking` has the `year` too. */
export const unaskedHolders = `${employedHolders}
  and not exists (
    select from plan asked where asked.council_id = h.council_id and asked.person_id = h.person_id and asked.post_id = h.post_id
      and asked.year = asking.year and asked.kind = 'individual-plan' and asked.opened_on is not null)`;

/**
 * Of a post, in SQL: of no service and no unit, such as a director's or one in the chief executive's office, with a manager above it who can agree to what its holder is to reach. Whoever
 * stands at the top is appraised by members, which is nothing that the product asks for.
 */
export const outsideServices = 'post.unit_id is null and post.service_id is null and post.line_manager_post_id is not null';

interface Bulk {
  /** Null: they are of no directorate's round; the year itself asks and reminds them. */
  readonly roundId: AppraisalRoundId | null;
  readonly year: FinancialYear;
  readonly unitIds: readonly UnitId[];
  /** Services whose people outside any unit are asked too. */
  readonly serviceIds: readonly ServiceId[];
  /** Whether those in posts outside services are asked. */
  readonly outside: boolean;
  readonly dueOn: CalendarDate | null;
  readonly stageId: StageId | null;
  readonly openedByEvent: string;
  /** The council’s own type of people’s objectives; null: they are as they always were. */
  readonly type: PlanType | null;
}

/** As `individualPlanId` names it. */
const planId = `id_for('individual-plan', h.post_id::text, h.person_id::text, $2)`;

/**
 * Asks everybody in some units and services for their objectives: one row and one task each, in one statement however many they are,
 * under ids that are always the same, so that asking again asks only those not asked before. Whoever has a plan keeps it, whatever its id.
 * Answers how many were asked.
 */
export async function openIndividualPlans(work: UnitOfWork, bulk: Bulk): Promise<number> {
  const [asked] = await work.query<{ people: number }>(
    `with held as (
       select distinct on (h.post_id, h.person_id) h.post_id, h.person_id, person.name, post.line_manager_post_id,
         coalesce(there.id, ${planId}) as id
       from holding h left join plan there on there.council_id = $1 and there.kind = 'individual-plan' and there.year = $2
         and there.post_id = h.post_id and there.person_id = h.person_id join post on post.id = h.post_id join person on person.id = h.person_id
         cross join (select $5::date as day, $2::text as year) asking
       where h.council_id = $1 and (post.unit_id = any ($3) or (post.service_id = any ($4) and post.unit_id is null) or ($12 and ${outsideServices}))
         and h.starts_on <= $5 and ${unaskedHolders}),
     prepared as (
       update plan set opened_on = $5, above_id = $6, author_post_id = held.post_id, decider_post_id = held.line_manager_post_id, type = $11::jsonb
       from held where plan.id = held.id and plan.opened_on is null returning plan.id, held.post_id, held.name, plan.state),
     added as (
       insert into plan (id, council_id, kind, year, state, post_id, person_id, above_id, author_post_id, decider_post_id, author_ids, opened_on, type)
       select id, $1, 'individual-plan', $2, 'drafting', post_id, person_id, $6, post_id, line_manager_post_id, '{}', $5, $11::jsonb from held
       on conflict (id) do nothing returning id, post_id, person_id),
     asked as (
       select added.id, added.post_id, person.name from added join person on person.id = added.person_id
       union all select id, post_id, name from prepared where state = 'drafting'),
     tasks as (
       insert into task (id, council_id, kind, post_id, subject_type, subject_id, subject_label, stage_id, due_on, state, opened_at, opened_by_event)
       select id_for('agree-individual-objectives', asked.id::text), $1, 'agree-individual-objectives', post_id, 'individual-plan', id,
         'Objectives ' || $2 || ': ' || name, $7, $8, 'open', $9, $10 from asked
       where not exists (select 1 from task t where t.council_id = $1 and t.kind = 'agree-individual-objectives' and t.subject_id = asked.id)
       on conflict (id) do nothing returning 1)
     select count(*)::int as people from tasks`,
    [
      work.council.id, bulk.year, bulk.unitIds, bulk.serviceIds, work.today, bulk.roundId, bulk.stageId, bulk.dueOn, work.now,
      bulk.openedByEvent, bulk.type && JSON.stringify(bulk.type), bulk.outside,
    ],
  );
  return asked?.people ?? 0;
}
