/** Who is told of an event: decided in the transaction that records it, read when its notices are raised. */

import type { Role } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { EventId, MeetingId, PersonId, PostId, RecoveryPlanId, ServiceId, TaskId, UnitId, YearId } from '@golden-thread/domain/shared/id';
import type { Prepared, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Whom an event concerns beside those it asks for something: what the transaction that records it needs to find them. */
export interface RecipientRule {
  /** Whoever answers for an open task about the thing; for this task; for a task that takes its date from these stages. */
  readonly holders?: true;
  readonly taskId?: TaskId;
  readonly yearId?: YearId;
  readonly stages?: readonly string[];
  readonly people?: readonly PersonId[];
  readonly posts?: readonly PostId[];
  readonly headsOfServices?: readonly ServiceId[];
  /** The heads of these units, and of the services they belong to. */
  readonly headsOfUnits?: readonly UnitId[];
  readonly roles?: readonly Role[];
  readonly clinicSeatsOf?: ServiceId;
  readonly accountableFor?: RecoveryPlanId;
  /** The director of a recovery plan, and whoever asked for it. */
  readonly above?: RecoveryPlanId;
  readonly chairOf?: MeetingId;
  /** Everybody who acted on the thing before, but for whoever caused the event. */
  readonly contributors?: true;
  readonly ownersOf?: readonly PersonId[];
  /** Also whoever caused the event. */
  readonly evenWhoActed?: true;
}

/** A rule with the event that it is for. */
export interface RecipientsToDecide {
  readonly eventId: EventId;
  readonly rule: RecipientRule;
}

/** What a rule may ask for that is looked up; the rest of it says how. */
type LookedUp = Exclude<keyof RecipientRule, 'yearId' | 'evenWhoActed'>;

// "offset 0" keeps each look-up on its index: joined to a list of unknown length, PostgreSQL would read the whole table.
const openTask = (of: string, where: string): string => `
  select r."eventId", 'answers', t.id, t.post_id, t.due_on from rule r ${of}
  cross join lateral (select * from task where ${where} and state = 'open' offset 0) t`;

/** Open tasks whose holders are told what they answer for. */
const tasksAbout: Partial<Record<LookedUp, string>> = {
  holders: openTask(
    'cross join lateral (select stream_type, stream_id from event where r.holders and id = r."eventId" offset 0) e',
    'council_id = $1 and subject_type = e.stream_type and subject_id = e.stream_id',
  ),
  taskId: openTask('', 'id = r."taskId"'),
  stages: openTask(
    'cross join lateral (select id, falls_on from stage where year_id = r."yearId" and key = any (r.stages) offset 0) s',
    'council_id = $1 and stage_id = s.id and due_on = s.falls_on',
  ),
};

/** Posts whose holders are told. */
const postsNamed: Partial<Record<LookedUp, string>> = {
  posts: 'select "eventId", unnest(posts) as "postId" from rule',
  headsOfServices: 'select r."eventId", s.head_post_id from rule r join service s on s.id = any (r."headsOfServices")',
  headsOfUnits: `
  select r."eventId", head.id from rule r join unit u on u.id = any (r."headsOfUnits") join service s on s.id = u.service_id
    cross join lateral unnest(array[u.head_post_id, s.head_post_id]) as head(id)`,
  roles: `
  select r."eventId", p.id from rule r
    cross join lateral (select id from post where r.roles is not null and roles && r.roles and (closed_on is null or closed_on > $2) offset 0) p`,
  clinicSeatsOf: `
  select r."eventId", seat.id from rule r join service s on s.id = r."clinicSeatsOf" join directorate d on d.id = s.directorate_id
    left join committee c on c.id = s.committee_id
    cross join lateral unnest(array[c.chair_post_id, d.head_post_id, coalesce(s.head_post_id, d.head_post_id)]) as seat(id)`,
  accountableFor: `
  select r."eventId", plan.accountable_post_id from rule r
    cross join lateral (select accountable_post_id from recovery_plan where id = r."accountableFor" offset 0) plan`,
  above: `
  select r."eventId", party.id from rule r
    cross join lateral (select director_post_id, requester_post_id from recovery_plan where id = r.above offset 0) plan
    cross join lateral unnest(array[plan.director_post_id, plan.requester_post_id]) as party(id)`,
  chairOf: 'select r."eventId", c.chair_post_id from rule r join meeting m on m.id = r."chairOf" join committee c on c.id = m.committee_id',
};

/** People who are told whatever posts they hold. */
const peopleNamed: Partial<Record<LookedUp, string>> = {
  people: 'select r."eventId", unnest(r.people) as "personId" from rule r',
  ownersOf: `
  select r."eventId", a.owner_id from rule r cross join lateral (select owner_id from person where id = any (r."ownersOf") offset 0) a`,
  contributors: `
  select r."eventId", before.actor_id from rule r
    cross join lateral (select stream_type, stream_id, sequence from event where r.contributors and id = r."eventId" offset 0) e
    cross join lateral (
      select actor_id from event
      where council_id = $1 and stream_type = e.stream_type and stream_id = e.stream_id and sequence < e.sequence offset 0) before`,
};

export const recipientKeys = [...new Set([tasksAbout, postsNamed, peopleNamed].flatMap((lookUps) => Object.keys(lookUps)))] as readonly LookedUp[];

const answering = (whose: string): string => `
    cross join lateral (
      select person_id from responsibility
      where council_id = $1 and post_id = ${whose} and starts_on <= $2 and (ends_on is null or ends_on >= $2) offset 0) answering`;

const decisions = new Map<string, Prepared>();

/** One event, as most transactions record, or several. PostgreSQL makes room for a hundred wherever it is handed a list, and every decision would pay for it. */
export type EventsDecided = 'one' | 'several';

/**
 * The statement that decides, made of only those look-ups that its rules ask for: PostgreSQL makes ready each part of a statement, also one
 * that will find nothing, and every decision pays for this one.
 */
export function decidingStatement(asked: readonly LookedUp[], events: EventsDecided): Prepared {
  const key = `${events} ${asked.join(' ')}`;
  const known = decisions.get(key);
  if (known) return known;
  const chosen = (lookUps: Partial<Record<LookedUp, string>>): readonly string[] => asked.flatMap((key) => lookUps[key] ?? []);
  const posts = chosen(postsNamed);
  const people = [
    ...chosen(peopleNamed),
    ...(posts.length === 0 ? [] : [`select n."eventId", answering.person_id from (${posts.join('\n  union ')}) as n("eventId", "postId")${answering('n."postId"')}`]),
  ];
  // By number: PostgreSQL cuts a name after 63 characters, and two that begin alike would be one.
  const statement = { name: `decide-recipients-${decisions.size}`, text: deciding(chosen(tasksAbout), people, events === 'one' ? 'jsonb_to_record' : 'jsonb_to_recordset') };
  decisions.set(key, statement);
  return statement;
}

const deciding = (tasks: readonly string[], people: readonly string[], given: 'jsonb_to_record' | 'jsonb_to_recordset'): string => `
  with rule as (
    select * from ${given}($3) as r("eventId" uuid, holders boolean, "taskId" uuid, "yearId" uuid, stages text[], people uuid[], posts uuid[],
      "headsOfServices" uuid[], "headsOfUnits" uuid[], roles text[], "clinicSeatsOf" uuid, "accountableFor" uuid, above uuid, "chairOf" uuid,
      contributors boolean, "ownersOf" uuid[], "evenWhoActed" boolean)),
  asked as (
    select r."eventId", 'asked' as basis, t.id, t.post_id, t.due_on
    from rule r cross join lateral (select * from task where opened_by_event = r."eventId" and state = 'open' offset 0) t
    ${tasks.map((one) => `union all ${one}`).join('\n')}),
  chosen as (
    select a."eventId", answering.person_id as "personId", a.basis, a.id as "taskId", a.post_id as "postId", a.due_on as "dueOn"
    from asked a ${answering('a.post_id')}
    ${people.length === 0 ? '' : `union
    select t."eventId", t."personId", 'told', null, null, null
    from (${people.join('\n  union ')}) as t("eventId", "personId") join rule r on r."eventId" = t."eventId"
    cross join lateral (select actor_id from event where id = t."eventId" offset 0) e
    where r."evenWhoActed" or t."personId" is distinct from e.actor_id`})
  insert into event_recipient (council_id, event_id, person_id, basis, task_id, post_id, due_on)
  select $1, c."eventId", c."personId", c.basis, c."taskId", c."postId", c."dueOn"
  from chosen c cross join lateral (select 1 from person where id = c."personId" and (left_on is null or left_on >= $2) offset 0) works`;

/**
 * Who is told of events, for the transaction that has written them with their tasks: those who answer, on this day, for what each of them
 * asks, and those whom its rule names.
 */
export function recipientsStatement(
  councilId: string,
  today: CalendarDate,
  toDecide: readonly RecipientsToDecide[],
): readonly [statement: Prepared, values: readonly unknown[]] {
  const asked = recipientKeys.filter((key) => toDecide.some(({ rule }) => rule[key] !== undefined));
  const [first, ...others] = toDecide.map(({ eventId, rule }) => ({ eventId, ...rule }));
  const given = others.length === 0 ? first : [first, ...others];
  return [decidingStatement(asked, others.length === 0 ? 'one' : 'several'), [councilId, today, JSON.stringify(given)]];
}

/** Decides now who is told of an event of before that was done with it. */
export function decideRecipients(work: UnitOfWork, toDecide: RecipientsToDecide): void {
  work.send(...recipientsStatement(work.council.id, work.today, [toDecide]));
}

/** Takes away what was decided of an event, once its notices are raised. */
export async function forgetRecipients(reading: Reading, eventId: EventId): Promise<void> {
  await reading.query('delete from event_recipient where council_id = $1 and event_id = $2', [reading.council.id, eventId]);
}
