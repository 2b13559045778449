import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import type { ServiceId, TaskId, ThingType } from '@golden-thread/domain/shared/id';
import type { TaskKind } from '@golden-thread/domain/task/task';
import type { StageKey } from '@golden-thread/domain/timetable/stage-key';
import { serviceOfTask } from '../rehearsal/past-behaviour.query';
import type { Reading } from '../unit-of-work/unit-of-work';

/** An open task that is late or about to be, and whose turn it is. */
export interface TaskAtRisk {
  readonly id: TaskId;
  readonly kind: TaskKind;
  readonly subjectType: ThingType;
  readonly about: string;
  readonly dueOn: CalendarDate;
  readonly postTitle: string;
  /** Who answers for the post today, deputies aside; null: nobody. */
  readonly people: string | null;
  /** The service it is asked for; null: the council as a whole. */
  readonly service: string | null;
  /** How often the policy team asked for it again. */
  readonly chased: number;
}

/** So many at a time: more nobody reads at once. */
export const mostTasksAtRisk = 2_000;

/** How many open tasks are due by a day in all, and how many of each service are late today; `service` null: of the council as a whole. */
export const countTasksAtRisk = (reading: Reading, until: CalendarDate): Promise<{ service: string | null; due: number; late: number }[]> =>
  reading.query(
    `select service.name as service, count(*)::int as due, count(*) filter (where t.due_on < $3)::int as late
     from task t ${serviceOfTask.joins} left join service on service.id = ${serviceOfTask.id}
     where t.council_id = $1 and t.state = 'open' and t.due_on is not null and t.due_on <= $2 group by 1 order by 1`,
    [reading.council.id, until, reading.today],
  );

/** A stage whose day has passed while something of it is still open. */
export interface LateStage {
  readonly year: FinancialYear;
  readonly key: StageKey;
  readonly title: string;
  readonly on: CalendarDate;
  /** How many open tasks it waits for. */
  readonly waitsFor: number;
}

/**
 * The stages of the years that run whose day has passed while tasks that hang on them are late, or what they are the day of has not happened: a half-yearly report before a body or
 * published. The latest first.
 */
export const listLateStages = (reading: Reading): Promise<LateStage[]> =>
  reading.query<LateStage>(
    `with waiting as (
       select t.stage_id as id, count(*)::int as tasks from task t where t.council_id = $1 and t.state = 'open' and t.stage_id is not null and t.due_on < $2 group by 1
       union all
       select s.id, (select count(*)::int from task t where t.council_id = $1 and t.state = 'open' and t.subject_type = 'performance-report' and t.subject_id = p.id)
       from performance_report p join performance_year y on y.council_id = $1 and y.year = p.year join stage s on s.year_id = y.id
       where p.council_id = $1 and p.state <> 'published'
         and (s.key = p.half || '.publish' or (s.key in (p.half || '.scrutiny', p.half || '.cabinet') and not split_part(s.key, '.', 2) = any (p.concluded))))
     select y.year, s.key, s.title, coalesce(s.falls_on, $2) as "on", sum(waiting.tasks)::int as "waitsFor"
     from waiting join stage s on s.id = waiting.id join performance_year y on y.id = s.year_id
     where y.state = 'running' and s.falls_on is not null and s.falls_on < $2 group by y.year, s.key, s.title, s.falls_on order by s.falls_on, s.key`,
    [reading.council.id, reading.today],
  );

/** Open tasks that are due by a day, the latest first, from so many on. */
export const listTasksAtRisk = (reading: Reading, until: CalendarDate, from: number): Promise<TaskAtRisk[]> =>
  reading.query<TaskAtRisk>(
    `select t.id, t.kind, t.subject_type as "subjectType", t.subject_label as about, t.due_on as "dueOn", asked.title as "postTitle",
       (select string_agg(p.name, ', ' order by p.name) from responsibility r join person p on p.id = r.person_id
        where r.council_id = t.council_id and r.post_id = t.post_id and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3) and r.basis <> 'deputy') as people,
       service.name as service,
       (select count(*)::int from event e where e.stream_type = t.subject_type and e.stream_id = t.subject_id and e.name = 'TaskChased' and e.payload->>'taskId' = t.id::text) as chased
     from task t join post asked on asked.id = t.post_id ${serviceOfTask.joins} left join service on service.id = ${serviceOfTask.id}
     where t.council_id = $1 and t.state = 'open' and t.due_on is not null and t.due_on <= $2 order by t.due_on, t.id offset $4 limit ${mostTasksAtRisk}`,
    [reading.council.id, until, reading.today, from],
  );

/** How well one service keeps its data: of what was asked in a quarter, what is there; of its people's objectives, how many are agreed. */
export interface ServiceCurrency {
  readonly serviceId: ServiceId;
  readonly service: string;
  readonly figures: number;
  readonly figuresEntered: number;
  readonly objectives: number;
  readonly objectivesAgreed: number;
}

/** Every open service: figures asked in the newest round, objectives of the newest year. */
export const listServiceCurrency = (reading: Reading): Promise<ServiceCurrency[]> =>
  reading.query(
    `with newest as (select year, quarter from round where council_id = $1 order by year desc, quarter desc limit 1),
       asked as (
         select sheet.service_id, count(*)::int as figures, count(value.measure_id)::int as entered
         from newest join figure_sheet sheet on sheet.council_id = $1 and sheet.year = newest.year and sheet.quarter = newest.quarter
         join figure_due due on due.sheet_id = sheet.id
         left join measure_value value on value.council_id = $1 and value.measure_id = due.measure_id and value.period = due.period and value.current
         group by sheet.service_id),
       people as (
         select coalesce(unit.service_id, post.service_id) as service_id, count(*)::int as objectives, count(*) filter (where plan.state = 'approved')::int as agreed
         from plan join post on post.id = plan.post_id left join unit on unit.id = post.unit_id
         where plan.council_id = $1 and plan.kind = 'individual-plan' and plan.opened_on is not null and plan.year = (select max(year) from plan where council_id = $1 and kind = 'individual-plan' and opened_on is not null)
         group by 1)
     select s.id as "serviceId", s.name as service, coalesce(asked.figures, 0) as figures, coalesce(asked.entered, 0) as "figuresEntered",
       coalesce(people.objectives, 0) as objectives, coalesce(people.agreed, 0) as "objectivesAgreed"
     from service s left join asked on asked.service_id = s.id left join people on people.service_id = s.id
     where s.council_id = $1 and (s.closed_on is null or s.closed_on > $2) order by s.name`,
    [reading.council.id, reading.today],
  );
