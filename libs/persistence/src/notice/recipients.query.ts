import type { Role } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { ThingType } from '@golden-thread/domain/shared/areas';
import type { EventId, Id, MeetingId, PersonId, PostId, ServiceId, TaskId, UnitId, YearId } from '@golden-thread/domain/shared/id';
import type { TaskKind } from '@golden-thread/domain/task/task';
import type { EventSeen } from '../event-log/events';
import type { Reading } from '../unit-of-work/unit-of-work';

/** Somebody who may be told something; without an address only in the inbox. */
export interface Recipient {
  readonly personId: PersonId;
  readonly email: string | null;
}

/** A task as its people are told of it. */
export interface TaskForRecipient extends Recipient {
  readonly taskId: TaskId;
  readonly kind: TaskKind;
  readonly label: string;
  readonly dueOn: CalendarDate | null;
  readonly openedAt: Instant;
  readonly postId: PostId;
  readonly postTitle: string;
  readonly personName: string;
}

/** Tasks with those who answer for them on the day that stands in this parameter. */
const tasksWithRecipients = (today: string): string => `
  select t.id as "taskId", t.kind, t.subject_label as label, t.due_on as "dueOn", t.opened_at as "openedAt", t.post_id as "postId", p.title as "postTitle",
         person.id as "personId", person.name as "personName", person.email
  from task t
  join post p on p.id = t.post_id
  join responsibility r on r.post_id = t.post_id and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
  join person on person.id = r.person_id and (person.left_on is null or person.left_on >= ${today})`;

/** Everybody who answers today for a task that this event opened, once for each such task. */
export const listRecipientsOfNewTasks = (reading: Reading, eventId: EventId): Promise<TaskForRecipient[]> =>
  reading.query<TaskForRecipient>(`${tasksWithRecipients('$2')} where t.opened_by_event = $1 and t.state = 'open' order by person.id, t.due_on, t.id`, [
    eventId,
    reading.today,
  ]);

/** Everybody who answers today for one task, while it is open. */
export const listRecipientsOfTask = (reading: Reading, taskId: TaskId): Promise<TaskForRecipient[]> =>
  reading.query<TaskForRecipient>(`${tasksWithRecipients('$2')} where t.id = $1 and t.state = 'open' order by person.id`, [taskId, reading.today]);

/** Everybody who answers today for an open task about a thing, once for each such task. */
export const listRecipientsOfTasksAbout = (reading: Reading, subject: { readonly type: ThingType; readonly id: Id }): Promise<TaskForRecipient[]> =>
  reading.query<TaskForRecipient>(`${tasksWithRecipients('$3')} where t.subject_type = $1 and t.subject_id = $2 and t.state = 'open' order by person.id, t.id`, [
    subject.type,
    subject.id,
    reading.today,
  ]);

/** Everybody who acted on the thing before this event, but for whoever caused it. */
export const listContributors = (reading: Reading, event: EventSeen): Promise<Recipient[]> =>
  reading.query<Recipient>(
    `select distinct person.id as "personId", person.email
     from event e join person on person.id = e.actor_id and (person.left_on is null or person.left_on >= $5)
     where e.stream_type = $1 and e.stream_id = $2 and e.sequence < $3 and e.actor_id is distinct from $4::uuid
     order by 1`,
    [event.stream.type, event.stream.id, event.sequence, event.actorId, reading.today],
  );

/** Everybody who answers today for any of these posts, each person once. */
export const listRecipientsOfPosts = (reading: Reading, postIds: readonly PostId[]): Promise<Recipient[]> =>
  reading.query<Recipient>(
    `select distinct person.id as "personId", person.email
     from responsibility r join person on person.id = r.person_id and (person.left_on is null or person.left_on >= $2)
     where r.post_id = any ($1::uuid[]) and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
     order by 1`,
    [postIds, reading.today],
  );

/** These people, those who have left passed over. */
export const listRecipientsById = (reading: Reading, personIds: readonly PersonId[]): Promise<Recipient[]> =>
  reading.query<Recipient>(
    `select id as "personId", email from person where id = any ($1::uuid[]) and (left_on is null or left_on >= $2) order by id`,
    [personIds, reading.today],
  );

/** The posts at the head of these services. */
export async function listHeadsOfServices(reading: Reading, serviceIds: readonly ServiceId[]): Promise<PostId[]> {
  const rows = await reading.query<{ postId: PostId }>(
    'select head_post_id as "postId" from service where id = any ($1::uuid[]) and head_post_id is not null order by id',
    [serviceIds],
  );
  return rows.map(({ postId }) => postId);
}

/** The posts at the head of these units, and of the services they belong to. */
export async function listHeadsOfUnits(reading: Reading, unitIds: readonly UnitId[]): Promise<PostId[]> {
  const rows = await reading.query<{ postId: PostId }>(
    `select distinct head.id as "postId"
     from unit u join service s on s.id = u.service_id cross join lateral unnest(array[u.head_post_id, s.head_post_id]) as head(id)
     where u.id = any ($1::uuid[]) and head.id is not null order by 1`,
    [unitIds],
  );
  return rows.map(({ postId }) => postId);
}

/** Somebody whose open task hangs on a stage. */
export interface RecipientOfStages {
  readonly personId: PersonId;
  readonly email: string | null;
  readonly stages: readonly string[];
}

/** Everybody who answers today for an open task that takes its due date from one of these stages of a year, with the stages' keys. */
export const listRecipientsOfStages = (
  reading: Reading,
  of: { readonly yearId: YearId; readonly keys: readonly string[] },
): Promise<RecipientOfStages[]> =>
  reading.query<RecipientOfStages>(
    `select person.id as "personId", person.email, array_agg(distinct s.key) as stages
     from stage s
     join task t on t.stage_id = s.id and t.state = 'open' and t.due_on = s.falls_on
     join responsibility r on r.post_id = t.post_id and r.starts_on <= $3 and (r.ends_on is null or r.ends_on >= $3)
     join person on person.id = r.person_id and (person.left_on is null or person.left_on >= $3)
     where s.year_id = $1 and s.key = any ($2)
     group by person.id, person.email order by person.id`,
    [of.yearId, of.keys, reading.today satisfies CalendarDate],
  );

/** The post that chairs the committee of a meeting; undefined where none does, or the meeting has gone. */
export async function findChairOfMeeting(reading: Reading, meetingId: MeetingId): Promise<PostId | undefined> {
  const [found] = await reading.query<{ post: PostId | null }>(
    'select c.chair_post_id as post from meeting m join committee c on c.id = m.committee_id where m.id = $1',
    [meetingId],
  );
  return found?.post ?? undefined;
}

/** Everybody who holds, today, an open post that gives this role. */
export const listRecipientsInRole = (reading: Reading, role: Role): Promise<Recipient[]> =>
  reading.query<Recipient>(
    `select distinct person.id as "personId", person.email
     from post join responsibility r on r.post_id = post.id and r.basis = 'holder' and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
     join person on person.id = r.person_id and (person.left_on is null or person.left_on >= $2)
     where $1 = any (post.roles) and (post.closed_on is null or post.closed_on >= $2) order by 1`,
    [role, reading.today],
  );
