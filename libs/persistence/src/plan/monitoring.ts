import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { type Monitored, type ProgrammedReview, programmeYears } from '@golden-thread/domain/plan/monitoring';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Id, ServiceId } from '@golden-thread/domain/shared/id';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import type { StageState } from '@golden-thread/domain/timetable/transitions';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';
import { employedHolders, outsideServices } from './appraisal-rounds';

/**
 * How many the arrangements of a year are about, as the organisation stands today: heads of directorates, directorates, everybody employed in a service or, below
 * somebody, outside services (whom the year asks for their objectives), and the services due: by the programme, else one in five.
 */
export async function countMonitored(reading: Reading, year: FinancialYear): Promise<Monitored> {
  const [found] = await reading.query<Monitored>(
    `with asking as (select $2::date as day), headed as (select count(*)::int as directorates from directorate d where d.council_id = $1 and d.closed_on is null and d.head_post_id is not null)
     select headed.directorates as directors, headed.directorates as departments,
       (select count(distinct (h.post_id, h.person_id))::int from holding h join post on post.id = h.post_id left join unit on unit.id = post.unit_id, asking
        where h.council_id = $1 and h.starts_on <= asking.day and (coalesce(unit.service_id, post.service_id) is not null or (${outsideServices})) and ${employedHolders}) as staff,
       coalesce(nullif((select count(*)::int from programmed_review r join service s on s.id = r.service_id where r.council_id = $1 and r.year = $3 and s.closed_on is null), 0),
         (select ceil(count(*) / $4::numeric)::int from service s where s.council_id = $1 and s.closed_on is null)) as "servicesDue"
     from headed`,
    [reading.council.id, reading.today, year, programmeYears],
  );
  return found!;
}

/** A stage of a year that asks for some arrangement, and how far that has come. */
export interface ArrangementStage {
  readonly stage: StageKey;
  readonly title: string;
  readonly dueOn: CalendarDate | null;
  readonly state: StageState;
  readonly asked: number;
  readonly complete: number;
  /** Not given when its days of grace were over, and still not complete. */
  readonly overdue: number;
}

/** The stages of a year by their keys, with what they have asked for and what has come back. */
export const listArrangementStages = (reading: Reading, year: FinancialYear, keys: readonly StageKey[]): Promise<ArrangementStage[]> =>
  reading.query<ArrangementStage>(
    `select stage.key as stage, stage.title, stage.falls_on as "dueOn", stage.state, count(r.id)::int as asked, count(r.id) filter (where r.state = 'completed')::int as complete,
            count(r.id) filter (where r.overdue_on is not null and r.state in ('asked', 'returned', 'submitted'))::int as overdue
     from performance_year y join stage on stage.year_id = y.id left join stage_return r on r.council_id = y.council_id and r.stage_id = stage.id
     where y.council_id = $1 and y.year = $2 and stage.key = any ($3) group by stage.id, stage.key, stage.title, stage.falls_on, stage.state order by stage.falls_on`,
    [reading.council.id, year, keys],
  );

/** How many people have been asked for their objectives of a year, and how many have both signatures. */
export async function countAppraisals(reading: Reading, year: FinancialYear): Promise<{ readonly asked: number; readonly complete: number }> {
  const [found] = await reading.query<{ asked: number; complete: number }>(
    `select count(*)::int as asked, count(*) filter (where state = 'approved')::int as complete from plan
     where council_id = $1 and year = $2 and kind = 'individual-plan' and opened_on is not null`,
    [reading.council.id, year],
  );
  return found ?? { asked: 0, complete: 0 };
}

/** The services that the programme reviews in a year. */
export async function listServicesProgrammed(reading: Reading, year: FinancialYear): Promise<readonly ServiceId[]> {
  const rows = await reading.query<{ serviceId: ServiceId }>('select service_id as "serviceId" from programmed_review where council_id = $1 and year = $2', [reading.council.id, year]);
  return rows.map(({ serviceId }) => serviceId);
}

/** The open services, with the years in which the programme reviews them. */
export interface ServiceInProgramme {
  readonly id: ServiceId;
  readonly name: string;
  readonly years: readonly FinancialYear[];
}

export const listProgramme = (reading: Reading): Promise<ServiceInProgramme[]> =>
  reading.query<ServiceInProgramme>(
    `select s.id, s.name, coalesce((select array_agg(r.year order by r.year) from programmed_review r where r.service_id = s.id), '{}') as years
     from service s where s.council_id = $1 and s.closed_on is null order by s.name`,
    [reading.council.id],
  );

/** Keeps a programme instead of what stood from its first year on; reviews of years before stay. */
export async function saveProgramme(work: UnitOfWork, fromYear: FinancialYear, programme: readonly ProgrammedReview[]): Promise<void> {
  await work.query('delete from programmed_review where council_id = $1 and year >= $2', [work.council.id, fromYear]);
  await work.query('insert into programmed_review (council_id, service_id, year) select $1, r.service_id, r.year from unnest($2::uuid[], $3::text[]) r (service_id, year) on conflict do nothing', [
    work.council.id, programme.map(({ serviceId }): Id => serviceId), programme.map(({ year }) => year),
  ]);
}
