import type { Role } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { Instant } from '@golden-thread/domain/calendar/instants';
import type { EventId, PersonId, PostId, TaskId } from '@golden-thread/domain/shared/id';
import type { TaskKind } from '@golden-thread/domain/task/task';
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
  /** It is not open any more: whoever was asked has answered, or nobody needs it. */
  readonly answered: boolean;
}

/**
 * The tasks of which an event tells, with those who were to be told when it was recorded, once for each person and task: those that it
 * asked of them, or those that they had already. A date that has moved since then is the one of that time.
 */
export const listTasksOfRecipients = (reading: Reading, eventId: EventId, basis: 'asked' | 'answers'): Promise<TaskForRecipient[]> =>
  reading.query<TaskForRecipient>(
    `select t.id as "taskId", t.kind, t.subject_label as label, r.due_on as "dueOn", t.opened_at as "openedAt", p.id as "postId", p.title as "postTitle",
            person.id as "personId", person.name as "personName", person.email, t.state <> 'open' as answered
     from event_recipient r join task t on t.id = r.task_id join post p on p.id = r.post_id join person on person.id = r.person_id
     where r.event_id = $1 and r.basis = $2 order by person.id, r.due_on, t.id`,
    [eventId, basis],
  );

/** Whom an event tells beside those of whom it asks something, as was decided when it was recorded. */
export const listOtherRecipients = (reading: Reading, eventId: EventId): Promise<Recipient[]> =>
  reading.query<Recipient>(
    `select distinct person.id as "personId", person.email from event_recipient r join person on person.id = r.person_id
     where r.event_id = $1 and r.basis = 'told' order by 1`,
    [eventId],
  );

/** Somebody whose task hangs on a stage. */
export interface RecipientOfStages extends Recipient {
  readonly stages: readonly string[];
}

/** Those who had an open task that took its date from a stage that moved, with the stages' keys. */
export const listRecipientsOfStages = (reading: Reading, eventId: EventId): Promise<RecipientOfStages[]> =>
  reading.query<RecipientOfStages>(
    `select person.id as "personId", person.email, array_agg(distinct s.key) as stages
     from event_recipient r join task t on t.id = r.task_id join stage s on s.id = t.stage_id join person on person.id = r.person_id
     where r.event_id = $1 and r.basis = 'answers' group by person.id, person.email order by person.id`,
    [eventId],
  );

/** Everybody who holds, today, an open post that gives this role. */
export const listRecipientsInRole = (reading: Reading, role: Role): Promise<Recipient[]> =>
  reading.query<Recipient>(
    `select distinct person.id as "personId", person.email
     from post join responsibility r on r.post_id = post.id and r.basis = 'holder' and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2)
     join person on person.id = r.person_id and (person.left_on is null or person.left_on >= $2)
     where $1 = any (post.roles) and (post.closed_on is null or post.closed_on >= $2) order by 1`,
    [role, reading.today],
  );
