import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { Deputy, Holding, Organisation } from '@golden-thread/domain/organisation/organisation';
import type { RehearsedAudience, RehearsedCouncil, RehearsedEmployee, RehearsedMeasure, RehearsedPost } from '@golden-thread/domain/rehearsal/rehearsed-council';
import type { PersonId, ServiceId, UnitId } from '@golden-thread/domain/shared/id';
import { nextInRotation } from '@golden-thread/domain/stage-return/rotation';
import type { DatedStage } from '@golden-thread/domain/timetable/stage';
import { workOf } from '@golden-thread/domain/timetable/stage-definition';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { asksSomebody } from '@golden-thread/domain/timetable/stage-work';
import { listServicePosts } from '../organisation/service-posts.query';
import { findWorkingRules } from '../organisation/working-rules';
import { employedHolders } from '../plan/appraisal-rounds';
import { listPostsConcerned } from '../plan/cascade.query';
import { listChallengingCommittees } from '../report/challenges';
import { findOwnerPost, findRotation, listPostsAsked } from '../stage-return/audience.query';
import type { Reading } from '../unit-of-work/unit-of-work';

/** From here on nothing can be written in this transaction, whoever tries: a rehearsal reads a live council, and must leave it alone. */
export const refuseToWrite = (reading: Reading): Promise<{ readOnly: string }[]> => reading.query(`select set_config('transaction_read_only', 'on', true) as "readOnly"`);

/** Everything that a rehearsal of a year knows of a council, read once. */
export async function readRehearsedCouncil(reading: Reading, of: { readonly year: FinancialYear; readonly stages: readonly DatedStage[] }): Promise<RehearsedCouncil> {
  const services = await listServicePosts(reading);
  const plansOfServices = await listPostsConcerned(reading, 'service', services.map(({ serviceId }) => serviceId));
  const units = await listUnits(reading);
  const plansOfUnits = await listPostsConcerned(reading, 'unit', units.map(({ unitId }) => unitId));
  const people = await reading.query<{ id: PersonId; name: string }>('select id, name from person where council_id = $1', [reading.council.id]);
  return {
    ...of,
    calendar: reading.calendar,
    rules: await findWorkingRules(reading),
    organisation: await readOrganisation(reading),
    people: new Map(people.map(({ id, name }) => [id, name])),
    services: services.map(({ serviceId, name, directorateId, managerPostId, directorPostId, committeeChairPostId }) => ({
      serviceId, name, directorateId, managerPostId, directorPostId, committeeChairPostId, plan: plansOfServices.get(serviceId) ?? null,
    })),
    units: units.map((unit) => ({ ...unit, plan: plansOfUnits.get(unit.unitId) ?? null })),
    employees: await listEmployees(reading),
    measures: await listMeasures(reading),
    audiences: await readAudiences(reading, of),
    chairs: await listChallengingCommittees(reading),
  };
}

/** Whom each stage asks, as it would ask today. */
async function readAudiences(reading: Reading, { year, stages }: { readonly year: FinancialYear; readonly stages: readonly DatedStage[] }): Promise<RehearsedCouncil['audiences']> {
  const audiences = new Map<StageKey, RehearsedAudience>();
  for (const stage of stages) {
    const work = workOf(stage);
    if (!asksSomebody(work)) continue;
    const ownerPostId = await findOwnerPost(reading, work.owner);
    const posts = await listPostsAsked(reading, work.audience, ownerPostId);
    const { inTurnOf } = work.audience;
    audiences.set(stage.key, { ownerPostId, posts: inTurnOf === undefined ? posts : nextInRotation(posts, { inTurnOf, ...(await findRotation(reading, { stage: stage.key, year })) }) });
  }
  return audiences;
}

/** The dated facts of the council's organisation, with each post's title and roles. */
export async function readOrganisation(reading: Reading): Promise<Omit<Organisation, 'posts'> & { readonly posts: readonly RehearsedPost[] }> {
  const council = [reading.council.id] as const;
  return {
    posts: await reading.query<RehearsedPost>(
      'select id, title, roles, line_manager_post_id as "lineManagerPostId", closed_on as "closedOn" from post where council_id = $1 order by code',
      council,
    ),
    holdings: await reading.query<Holding>(
      'select id, post_id as "postId", person_id as "personId", basis, share, starts_on as "startsOn", ends_on as "endsOn" from holding where council_id = $1',
      council,
    ),
    deputies: await reading.query<Deputy>(
      'select id, post_id as "postId", holder_id as "holderId", person_id as "personId", starts_on as "startsOn", ends_on as "endsOn" from deputy where council_id = $1',
      council,
    ),
  };
}

const listUnits = (reading: Reading): Promise<{ unitId: UnitId; name: string; serviceId: ServiceId }[]> =>
  reading.query('select id as "unitId", name, service_id as "serviceId" from unit where council_id = $1 and closed_on is null order by name, id', [reading.council.id]);

/** Everybody whose objectives a year asks for, with the service and unit they sit in. */
const listEmployees = (reading: Reading): Promise<RehearsedEmployee[]> =>
  reading.query<RehearsedEmployee>(
    `select h.person_id as "personId", h.post_id as "postId", min(h.starts_on) as "startsOn",
       case when bool_or(h.ends_on is null) then null else max(h.ends_on) end as "endsOn",
       coalesce(unit.service_id, post.service_id) as "serviceId", post.unit_id as "unitId", post.line_manager_post_id as "managerPostId"
     from holding h join post on post.id = h.post_id left join unit on unit.id = post.unit_id cross join (select $2::date as day) asking
     where h.council_id = $1 and coalesce(unit.service_id, post.service_id) is not null and ${employedHolders}
     group by h.person_id, h.post_id, unit.service_id, post.service_id, post.unit_id, post.line_manager_post_id`,
    [reading.council.id, reading.today],
  );

const listMeasures = (reading: Reading): Promise<RehearsedMeasure[]> =>
  reading.query<RehearsedMeasure>(
    `select id as "measureId", ref, service_id as "serviceId", frequency, owner_post_id as "ownerPostId", verifier_post_id as "verifierPostId"
     from measure where council_id = $1 and retired_on is null order by ref`,
    [reading.council.id],
  );
