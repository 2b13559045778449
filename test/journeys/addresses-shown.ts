import type { ThingType } from '@golden-thread/domain/shared/id';
import type { TaskKind } from '@golden-thread/domain/task/task';

/** Somebody, by the subject they sign in with, and what their posts make them today: the spec opens one address of each kind for each such set of roles. */
export interface Reader {
  readonly subject: string;
  readonly roles: string;
}

/** An address that somebody is shown, and what kind of address it is. */
export interface ShownAddress extends Reader {
  readonly kind: string;
  readonly path: string;
}

/** Everybody who answers for a post today and can sign in, with the roles of all their posts. */
const readers = `
  today as (select id as council_id, (clock_at at time zone 'Europe/London')::date as day from council where kind = 'training'),
  reader as (
    select n.id, n.subject, string_agg(distinct role, ', ' order by role) as roles
    from today join responsibility r on r.council_id = today.council_id and r.starts_on <= day and (r.ends_on is null or r.ends_on >= day)
      join post p on p.id = r.post_id cross join unnest(p.roles) role join person n on n.id = r.person_id
    where n.subject is not null and n.left_on is null group by n.id)`;

/** One person of each set of roles, those first whom the sign-in page lists. */
export const onePersonOfEachKind = `with ${readers} select distinct on (roles) subject, roles from reader order by roles, subject`;

/** Who answers for a task by its post. What asked somebody for their own objectives stays theirs, whoever follows them in the post. */
const answering = `
  answering as (
    select t.*, r.person_id from task t join today on today.council_id = t.council_id
      join responsibility r on r.post_id = t.post_id and r.starts_on <= day and (r.ends_on is null or r.ends_on >= day)
      left join plan own on own.id = t.subject_id and t.kind = 'agree-individual-objectives'
    where own.person_id is null or own.person_id = r.person_id)`;

/** Tasks as lists, notices and e-mails address them: to those who answer for them, open or done, and to whoever waits for them. */
export const tasksShown = `with ${readers}, ${answering},
  shown as (
    select kind || case state when 'open' then ', open' else ', closed' end as kind, id, person_id from answering
    union all
    select t.kind || ', waited for', t.id, e.actor_id from task t join event e on e.id = t.opened_by_event where e.actor_id is not null)
  select distinct on (kind, roles) kind, roles, subject, '/tasks/' || shown.id as path
  from shown join reader on reader.id = shown.person_id order by kind, roles, shown.id`;

/**
 * Every open task with those who answer for it and sign in; what several posts are asked in one matter, such as holding a clinic, any of them does for all. A person's own
 * objectives are found by name on the sign-in page: there are hundreds.
 */
export const openTasksWithWhoSignsIn = `with ${readers}, ${answering}
  select a.kind || ': ' || a.subject_label as label, coalesce(array_agg(reader.subject) filter (where reader.subject is not null), '{}') as subjects
  from answering a left join reader on reader.id = a.person_id
  where a.state = 'open' and a.kind not in ('agree-individual-objectives', 'decide-individual-objectives')
  group by a.kind, a.subject_type, a.subject_id, a.subject_label`;

/** A task to be done: where the page of it is, and for whom. */
export interface TaskAsked extends Reader {
  readonly kind: TaskKind;
  readonly type: ThingType;
  readonly id: string;
}

/** Every kind of task, for those who are asked; where none of them signs in, for somebody with the roles of that post. */
export const tasksAsked = `with ${readers}, ${answering},
  asked as (
    select a.kind, a.subject_type, a.subject_id, reader.* from answering a join reader on reader.id = a.person_id
    union all
    select t.kind, t.subject_type, t.subject_id, reader.* from task t join post p on p.id = t.post_id
      join reader on (select bool_and(reader.roles like '%' || role || '%') from unnest(p.roles) role)
    where not exists (select 1 from answering a join reader r on r.id = a.person_id where a.kind = t.kind))
  select distinct on (kind, roles) kind, roles, subject, subject_type as type, subject_id as id from asked order by kind, roles, subject_id`;

/** What notices and e-mails lead to: an e-mail carries the address of its notice. */
export const noticesShown = `with ${readers}
  select distinct on (1, roles) concat_ws(', ', n.kind || ' by ' || e.name, t.kind, t.state, substring(n.link from '^/things/([a-z-]+)')) as kind,
    roles, reader.subject, n.link as path
  from notice n join event e on e.id = n.event_id join reader on reader.id = n.person_id left join task t on t.id = n.task_id
  where n.link is not null order by 1, roles, n.id`;

/** Things as history lists them to those who may see all of it. */
export const thingsShown = `with ${readers}
  select distinct on (kind, roles) e.stream_type as kind, roles, subject, '/history/' || e.stream_type || '/' || e.stream_id as path
  from event e cross join reader where roles ~ 'auditor|policy-officer' order by kind, roles, e.stream_id`;

/** What there is in the organisation, as pages name it to everybody who reads them. */
export const organisationShown = `with ${readers}
  select distinct on (kind, roles) thing.kind, roles, subject, '/directory/' || thing.kind || '/' || thing.id as path
  from connected_thing thing cross join reader where thing.kind in ('directorate', 'service', 'unit', 'post', 'person', 'committee')
  order by kind, roles, thing.id`;
