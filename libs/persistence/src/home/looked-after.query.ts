import type { Reading } from '../unit-of-work/unit-of-work';

/** What operators, administrators, auditors and democratic services look after, counted; null where it is not the reader's. */
export interface LookedAfter {
  readonly failedDeliveries: number | null;
  readonly emailsInDoubt: number | null;
  /** Posts with open tasks that nobody holds today. */
  readonly vacantWithTasks: number | null;
  readonly actsThisWeek: number | null;
  /** Committees without a meeting to come, and stages of the running year whose day waits for a meeting that nobody has arranged. */
  readonly committeesWithoutMeeting: number | null;
  readonly stagesWithoutMeeting: number | null;
}

/** Which of it is the reader's. */
export interface LookedAfterBy {
  readonly deliveries: boolean;
  readonly vacancies: boolean;
  readonly acts: boolean;
  readonly meetings: boolean;
}

const nothing: LookedAfter = { failedDeliveries: null, emailsInDoubt: null, vacantWithTasks: null, actsThisWeek: null, committeesWithoutMeeting: null, stagesWithoutMeeting: null };

export async function findLookedAfter(reading: Reading, { deliveries, vacancies, acts, meetings }: LookedAfterBy): Promise<LookedAfter> {
  if (!deliveries && !vacancies && !acts && !meetings) return nothing;
  const [found] = await reading.query<LookedAfter>(
    `select case when $3::boolean then (select count(*) from delivery where council_id = $1 and state = 'parked')::int end as "failedDeliveries",
            case when $3::boolean then (select count(*) from letter where council_id = $1 and state = 'possibly-sent')::int end as "emailsInDoubt",
            case when $4::boolean then (select count(distinct t.post_id) from task t where t.council_id = $1 and t.state = 'open' and not exists (
              select 1 from holding h where h.post_id = t.post_id and h.starts_on <= $2 and (h.ends_on is null or h.ends_on >= $2)))::int end as "vacantWithTasks",
            case when $5::boolean then (select count(*) from event where council_id = $1 and occurred_at > $6::timestamptz - interval '7 days')::int end as "actsThisWeek",
            case when $7::boolean then (select count(*) from committee c where c.council_id = $1 and not exists (
              select 1 from meeting m where m.committee_id = c.id and m.held_on >= $2))::int end as "committeesWithoutMeeting",
            case when $7::boolean then (select count(*) from stage s join performance_year y on y.id = s.year_id
              where s.council_id = $1 and y.state = 'running' and s.state = 'upcoming' and s.provisional)::int end as "stagesWithoutMeeting"`,
    [reading.council.id, reading.today, deliveries, vacancies, acts, reading.now, meetings],
  );
  return found!;
}
