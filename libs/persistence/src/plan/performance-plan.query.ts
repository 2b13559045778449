import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import { programmedReviewStage } from '@golden-thread/domain/plan/monitoring';
import type { PerformancePlanRecords } from '@golden-thread/domain/plan/performance-plan';
import type { Reading } from '../unit-of-work/unit-of-work';

/** What the records say of a year's performance plan, but for its measures: plans in force, actions under way, the programme of reviews from that year on, reviews that are complete. */
export async function readPerformancePlanRecords(reading: Reading, year: FinancialYear): Promise<Omit<PerformancePlanRecords, 'measures'>> {
  const council = reading.council.id;
  const [objectives, actions, programme, results] = await Promise.all([
    reading.query<PerformancePlanRecords['objectives'][number]>(
      `select o.reference, o.title, o.deliverable as target, coalesce(s.name, 'Council plan') as of
       from objective o left join plan p on p.id = o.plan_id left join service s on s.id = p.service_id left join council_plan c on c.id = o.plan_id
       where o.council_id = $1 and o.year = $2 and ((o.level = 'council' and c.state = 'published') or (o.level = 'service' and p.state = 'approved'))
       order by o.level <> 'council', s.name, o.position, o.reference limit 1000`,
      [council, year],
    ),
    reading.query<PerformancePlanRecords['actions'][number]>(
      `select a.reference, a.title, p.title as owner, a.due_on as "dueOn", a.progress from action a join post p on p.id = a.owner_post_id
       where a.council_id = $1 and a.status not in ('achieved', 'deleted', 'suspended') order by a.due_on, a.reference limit 1000`,
      [council],
    ),
    reading.query<PerformancePlanRecords['programme'][number]>(
      `select r.year, array_agg(s.name order by s.name) as services from programmed_review r join service s on s.id = r.service_id
       where r.council_id = $1 and r.year >= $2 group by r.year order by r.year`,
      [council, year],
    ),
    reading.query<PerformancePlanRecords['results'][number]>(
      `select r.name as service, y.year, r.answers ->> 'result' as result from stage_return r join performance_year y on y.id = r.year_id join stage_ask a on a.stage_id = r.stage_id and a.version = r.ask_version
       where r.council_id = $1 and a.stage_key = $2 and r.state = 'completed' and y.year <= $3 and coalesce(r.answers ->> 'result', '') <> '' order by y.year desc, r.name limit 200`,
      [council, programmedReviewStage, year],
    ),
  ]);
  return { objectives, actions, programme, results };
}
