import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { IdOfPart } from '@golden-thread/domain/organisation/organisation';
import type { UnitWithPlan } from '@golden-thread/domain/plan/cascade';
import type { AppraisalRoundId, DirectorateId, PlanId, PostId, ServiceId, StageId } from '@golden-thread/domain/shared/id';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { stageId } from '../timetable/years';
import type { Reading } from '../unit-of-work/unit-of-work';

/** The services and directorates that plan a year: those that are not closed. */
export async function listPartsToPlan(
  reading: Reading,
): Promise<{ readonly services: readonly { readonly id: ServiceId; readonly name: string }[]; readonly directorateIds: readonly DirectorateId[] }> {
  const services = await reading.query<{ id: ServiceId; name: string }>(
    'select id, name from service where council_id = $1 and (closed_on is null or closed_on > $2) order by code',
    [reading.council.id, reading.today],
  );
  const directorates = await reading.query<{ id: DirectorateId }>(
    'select id from directorate where council_id = $1 and (closed_on is null or closed_on > $2) order by code',
    [reading.council.id, reading.today],
  );
  return { services, directorateIds: directorates.map(({ id }) => id) };
}

/** The services of a directorate that are not closed. */
export const listServicesOfDirectorate = (reading: Reading, directorateId: DirectorateId): Promise<{ id: ServiceId; name: string }[]> =>
  reading.query('select id, name from service where council_id = $1 and directorate_id = $2 and (closed_on is null or closed_on > $3) order by code', [
    reading.council.id, directorateId, reading.today,
  ]);

/** Who writes a plan and who decides it. */
export interface PostsConcerned {
  readonly authorPostId: PostId;
  readonly deciderPostId: PostId;
}

/**
 * The posts that write and decide plans of services or units: the head writes, the head above decides. A part without a head is
 * written for by the head above; where both would be one post, its line manager decides; at the top, a policy officer.
 */
export async function listPostsConcerned<Kind extends 'service' | 'unit'>(
  reading: Reading,
  kind: Kind,
  ids: readonly IdOfPart[Kind][],
): Promise<ReadonlyMap<IdOfPart[Kind], PostsConcerned>> {
  const above = kind === 'service' ? 'directorate' : 'service';
  const rows = await reading.query<{ id: IdOfPart[Kind] } & PostsConcerned>(
    `with spare as (select id from post where council_id = $1 and 'policy-officer' = any (roles) and closed_on is null order by code limit 1),
     named as (
       select part.id, coalesce(part.head_post_id, above.head_post_id, (select id from spare)) as author, above.head_post_id as head_above
       from ${kind} part join ${above} above on above.id = part.${above}_id where part.council_id = $1 and part.id = any ($2))
     select named.id, author as "authorPostId",
       coalesce(case when head_above <> author then head_above end, post.line_manager_post_id, (select id from spare), author) as "deciderPostId"
     from named join post on post.id = author`,
    [reading.council.id, ids],
  );
  return new Map(rows.map(({ id, ...posts }) => [id, posts]));
}

/** A stage of the timetable and the day it falls on; a null day where the year is not drafted or the stage has no date yet. */
export interface StageDay {
  readonly stageId: StageId;
  readonly on: CalendarDate | null;
}

/** The day of a stage, for what is due on it and moves with it. */
export async function findStageDay(reading: Reading, year: FinancialYear, key: StageKey): Promise<StageDay> {
  const id = stageId(reading.council.id, year, key);
  const [found] = await reading.query<{ on: CalendarDate | null }>(`select falls_on as "on" from stage where council_id = $1 and id = $2`, [
    reading.council.id, id,
  ]);
  return { stageId: id, on: found?.on ?? null };
}

/** The open units of a service, or of a whole directorate, each with where its plan for a year stands. */
export const listUnitsWithPlans = (
  reading: Reading,
  within: { readonly serviceId: ServiceId } | { readonly directorateId: DirectorateId },
  year: FinancialYear,
): Promise<UnitWithPlan[]> =>
  reading.query<UnitWithPlan>(
    `select unit.id as "unitId", unit.name, case when plan.opened_on is null then null else plan.state end as plan,
       plan.people_opened_on is not null as opened
     from unit join service on service.id = unit.service_id
     left join plan on plan.council_id = unit.council_id and plan.unit_id = unit.id and plan.year = $2 and plan.kind = 'unit-plan'
     where unit.council_id = $1 and $3 in (unit.service_id, service.directorate_id) and unit.closed_on is null order by unit.name, unit.id`,
    [reading.council.id, year, 'serviceId' in within ? within.serviceId : within.directorateId],
  );

/** The workflows of a year's plans and appraisals that have not ended. */
export const listUnfinishedCascade = (
  reading: Reading,
  year: FinancialYear,
): Promise<readonly { readonly kind: 'service-year' | 'appraisal-round'; readonly id: PlanId | AppraisalRoundId }[]> =>
  reading.query(
    `select w.kind, w.subject_id as id from wake_up w
     where w.council_id = $1 and w.state <> 'ended' and w.kind in ('service-year', 'appraisal-round')
       and (exists (select 1 from plan p where p.id = w.subject_id and p.year = $2)
            or exists (select 1 from appraisal_round a where a.id = w.subject_id and a.year = $2))
     order by w.kind, w.subject_id`,
    [reading.council.id, year],
  );
