import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { ReviewState, Timeliness } from '@golden-thread/domain/review/service-review';
import type { PostId, ReviewId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { readingOf } from '../authority/reading-access';
import type { Reading } from '../unit-of-work/unit-of-work';

/** One service's line in a round. */
export interface ReviewSummary {
  readonly id: ReviewId;
  readonly serviceId: ServiceId;
  readonly service: string;
  readonly directorate: string;
  readonly state: ReviewState;
  readonly dueOn: CalendarDate;
  /** Until when whoever has it now, the manager or the director, has time; null where nobody is asked. */
  readonly turnDueOn: CalendarDate | null;
  /** Whoever answers for the directorate today. */
  readonly directors: readonly string[];
  readonly extended: boolean;
  readonly timeliness: Timeliness | null;
  readonly submittedAt: Instant | null;
  /** When somebody last worked on it; null when nobody has begun. */
  readonly lastActivityAt: Instant | null;
  /** Whoever answers for the service today. */
  readonly managers: readonly string[];
  /** How often it has been chased. */
  readonly chased: number;
  /** The policy team's last note of how it is followed up, and by whom; null where there is none. */
  readonly followUp: { readonly note: string; readonly by: string | null } | null;
  readonly managerPostId: PostId | null;
  readonly directorPostId: PostId | null;
  readonly version: number;
  /** Whether the actor may open it; where it stands is everybody's to know. */
  readonly mayOpen: boolean;
}

/** Every service of a round with where its review stands, by name. One query. */
export async function listReviewSummaries(reading: Reading, actor: Actor, roundId: RoundId): Promise<ReviewSummary[]> {
  return reading.query<ReviewSummary>(
    `select v.id, v.service_id as "serviceId", s.name as service, d.name as directorate, v.state, v.due_on as "dueOn", v.version,
            v.due_on > r.reviews_due_on as extended, v.timeliness, v.submitted_at as "submittedAt", v.last_activity_at as "lastActivityAt",
            coalesce(s.head_post_id, d.head_post_id) as "managerPostId", d.head_post_id as "directorPostId",
            array(select p.name from responsibility a join person p on p.id = a.person_id
                  where a.post_id = coalesce(s.head_post_id, d.head_post_id) and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2)
                  order by p.name) as managers,
            array(select p.name from responsibility a join person p on p.id = a.person_id
                  where a.post_id = d.head_post_id and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2) order by p.name) as directors,
            (select min(t.due_on) from task t where t.subject_type = 'service-review' and t.subject_id = v.id and t.state = 'open' and t.kind <> 'contribute-part') as "turnDueOn",
            (select count(*)::int from event e where e.stream_type = 'service-review' and e.stream_id = v.id and e.name = 'ServiceReviewChased') as chased,
            (select jsonb_build_object('note', w.text, 'by', p.name) from event e join event_wording w on w.event_id = e.id and w.field = 'note' and w.text is not null
             left join person p on p.id = (e.payload ->> 'followedUpById')::uuid
             where e.stream_type = 'service-review' and e.stream_id = v.id and e.name = 'ServiceReviewNoted' order by e.sequence desc limit 1) as "followUp",
            v.id in (select a.id from reading_access('service-review', $3, $4, $2) a) as "mayOpen"
     from service_review v join round r on r.id = v.round_id join service s on s.id = v.service_id join directorate d on d.id = s.directorate_id
     where v.round_id = $1 order by s.name`,
    [roundId, reading.today, ...readingOf(actor, 'service-review')],
  );
}
