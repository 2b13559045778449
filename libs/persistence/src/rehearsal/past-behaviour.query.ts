import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ClinicOutcome } from '@golden-thread/domain/exception/clinic';
import type { DecisionKind, ExceptionKind } from '@golden-thread/domain/exception/exception-case';
import type { Deputy } from '@golden-thread/domain/organisation/organisation';
import type { RecoveryVerdict } from '@golden-thread/domain/recovery/recovery-plan';
import type { ChallengeBody } from '@golden-thread/domain/report/performance-report';
import type { PastDecisions, PastFigures } from '@golden-thread/domain/rehearsal/assumptions';
import { planChangeKinds, type PlanChangeTask } from '@golden-thread/domain/rehearsal/rehearsed-council';
import type { TaskDone } from '@golden-thread/domain/rehearsal/assumptions-of-record';
import type { Reading } from '../unit-of-work/unit-of-work';

/** In SQL, of a task `t`: what it is joined with to find the service it is asked for, and that service; null: the council as a whole. */
export const serviceOfTask = {
  joins: `
     left join service_review review on t.subject_type = 'service-review' and review.id = t.subject_id
     left join figure_sheet sheet on t.subject_type = 'figure-sheet' and sheet.id = t.subject_id
     left join exception_case exception on t.subject_type = 'exception' and exception.id = t.subject_id
     left join recovery_plan recovery on t.subject_type = 'recovery-plan' and recovery.id = t.subject_id
     left join stage_return given on t.subject_type = 'stage-return' and given.id = t.subject_id
     left join plan on t.subject_type in ('service-plan', 'unit-plan', 'individual-plan') and plan.id = t.subject_id
     left join unit on unit.id = plan.unit_id
     left join post on post.id = plan.post_id
     left join unit own on own.id = post.unit_id`,
  id: `coalesce(review.service_id, sheet.service_id, exception.service_id, recovery.service_id, given.service_id, plan.service_id, unit.service_id, own.service_id, post.service_id)`,
} as const;

/** What was done since a day, the newest first: by kind of task and the service it was about, how long before or after its date. */
export const listTasksDone = (reading: Reading, since: CalendarDate): Promise<TaskDone[]> =>
  reading.query<TaskDone>(
    `select t.kind, ${serviceOfTask.id} as "serviceId", t.due_on as "dueOn", (t.closed_at at time zone 'Europe/London')::date as "doneOn", count(*)::int as tasks
     from task t ${serviceOfTask.joins}
     where t.council_id = $1 and t.state = 'done' and t.due_on is not null and t.due_on >= $2 and t.closed_at is not null
     group by 1, 2, 3, 4 order by 4 desc, 1, 2`,
    [reading.council.id, since],
  );

/** What changes of plans asked since a day of posts that are still there, by kind and post, the earliest first. */
export const listPlanChangeTasks = (reading: Reading, since: CalendarDate): Promise<PlanChangeTask[]> =>
  reading.query<PlanChangeTask>(
    `select t.kind, t.post_id as "postId", coalesce(p.service_id, u.service_id) as "serviceId", (t.opened_at at time zone 'Europe/London')::date as "openedOn", t.due_on as "dueOn"
     from task t join post p on p.id = t.post_id left join unit u on u.id = p.unit_id
     where t.council_id = $1 and t.kind = any ($2) and t.opened_at >= $3::date and t.state <> 'cancelled' and p.closed_on is null
     order by t.opened_at, t.id`,
    [reading.council.id, planChangeKinds, since],
  );

/** What the measures came to in the last four rounds that closed. A figure that was missing says nothing of its level. */
export const listPastFigures = (reading: Reading): Promise<PastFigures[]> =>
  reading.query<PastFigures>(
    `with last as (select id, closes_on from round where council_id = $1 and state <> 'open' order by closes_on desc limit 4)
     select m.id as "measureId", coalesce(jsonb_agg(case when e.kind in ('red', 'worsening', 'doing-well') then e.kind end order by last.closes_on), '[]') as exceptions
     from measure m cross join last left join exception_case e on e.round_id = last.id and e.measure_id = m.id and e.state <> 'withdrawn'
     where m.council_id = $1 and m.retired_on is null group by m.id`,
    [reading.council.id],
  );

const lastRounds = `with last as (select id, year, quarter from round where council_id = $1 and state <> 'open' order by closes_on desc limit 4)`;

/** What corporate reviews, clinics, panels and members decided in the last four rounds that closed, the oldest first. */
export async function readPastDecisions(reading: Reading): Promise<PastDecisions> {
  const council = [reading.council.id] as const;
  const clinics = await reading.query<{ outcomes: readonly ClinicOutcome[] }>(
    `${lastRounds} select c.record->'outcomes' as outcomes from clinic c join last on last.id = c.round_id where c.state = 'held' order by c.meets_on, c.id`,
    council,
  );
  const verdicts = await reading.query<{ verdict: RecoveryVerdict }>(
    `select m.verdict from recovery_month m where m.council_id = $1 and m.verdict is not null and m.judged_on > $2::date - interval '1 year' order by m.judged_on, m.plan_id, m.month`,
    [reading.council.id, reading.today],
  );
  return {
    exceptions: await reading.query<{ kind: ExceptionKind; decisions: readonly DecisionKind[] }>(
      `${lastRounds} select e.kind, jsonb_agg(e.decision->>'decision' order by last.year, last.quarter, e.id) as decisions
       from exception_case e join last on last.id = e.round_id where e.state = 'decided' group by e.kind order by e.kind`,
      council,
    ),
    clinics: clinics.map(({ outcomes }) => outcomes),
    verdicts: verdicts.map(({ verdict }) => verdict),
    challenges: await reading.query<{ body: ChallengeBody; written: readonly number[] }>(
      `${lastRounds}, report as (
         select p.id from performance_report p join last on last.year = p.year and p.half = case last.quarter when 2 then 'h1' when 4 then 'h2' end
         where p.council_id = $1 and p.published_at is not null)
       select bodies.body, jsonb_agg((select count(*) from report_challenge c where c.report_id = report.id and c.body = bodies.body) order by report.id) as written
       from report cross join (values ('scrutiny'), ('cabinet')) as bodies (body) group by bodies.body order by bodies.body`,
      council,
    ),
  };
}

/** Absences with somebody named to stand in that were, wholly or partly, since a day. */
export const listPastAbsences = (reading: Reading, since: CalendarDate): Promise<Deputy[]> =>
  reading.query<Deputy>(
    `select id, post_id as "postId", holder_id as "holderId", person_id as "personId", starts_on as "startsOn", ends_on as "endsOn"
     from deputy where council_id = $1 and ends_on >= $2 and starts_on <= $3 order by starts_on, id`,
    [reading.council.id, since, reading.today],
  );

/** When the last council plan was published, in which year; undefined where none was. */
export async function findLastCouncilPlan(reading: Reading): Promise<{ readonly year: string; readonly publishedOn: CalendarDate } | undefined> {
  const [found] = await reading.query<{ year: string; publishedOn: CalendarDate }>(
    `select year, published_on as "publishedOn" from council_plan where council_id = $1 and published_on is not null order by year desc limit 1`,
    [reading.council.id],
  );
  return found;
}
