/** The register of actions as a list: searched, narrowed, sorted and paged by the database. */

import { type ActionOriginKind, type ActionStatus, actionStatuses, type Nearness, soonDays } from '@golden-thread/domain/action/action';
import type { ActionPace } from '@golden-thread/domain/action/action-forecast';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ActionId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** An action as the register lists it. */
export interface ActionSummary {
  readonly id: ActionId;
  readonly reference: string;
  readonly title: string;
  /** Whether it says how it is done, and not only who does it by when. */
  readonly saysHow: boolean;
  readonly service: string | null;
  readonly origin: ActionOriginKind | null;
  readonly ownerPostId: PostId;
  readonly owner: string;
  /** Who answers for the owner's post today; empty where nobody does. */
  readonly people: string;
  readonly startsOn: CalendarDate;
  readonly dueOn: CalendarDate;
  readonly originalDueOn: CalendarDate;
  readonly slips: number;
  readonly progress: number;
  readonly status: ActionStatus;
  /** What the council calls it; null: as shipped. */
  readonly statusName: string | null;
  readonly statusReason: string;
  readonly saidOn: CalendarDate;
}

/** What of the register is asked for; each of the rest left out where it does not matter. */
export interface RegisterAsked {
  /** Only those of these posts. */
  readonly ownerPostIds: readonly PostId[] | null;
  /** With what is achieved or deleted. */
  readonly ended: boolean;
  /** Words of the action, of its owner's post and who answers for it, of its service. */
  readonly search: string;
  readonly near: Nearness | null;
  readonly pace: ActionPace | null;
  /** How often its day moved to a later one: so often; the last of them, or more often. */
  readonly moved: { readonly atLeast: number; readonly atMost: number | null } | null;
  /** What it is called, where it stands. */
  readonly status: string | null;
  readonly saysHow: boolean | null;
  /** A service by its name; '': of none. */
  readonly service: string | null;
  /** '': agreed in nothing in particular. */
  readonly origin: ActionOriginKind | '' | null;
  readonly order: keyof typeof orders;
  readonly limit: number;
  readonly offset: number;
}

/** What was found, and how many: of the part of the register that was asked for, moved and late ones among them; and of what was narrowed to. */
export interface RegisterFound {
  readonly actions: readonly ActionSummary[];
  readonly found: number;
  readonly all: number;
  readonly moved: number;
  readonly late: number;
}

const underWay = `a.status not in ('achieved', 'deleted', 'suspended')`;
const overdue = `(${underWay} and a.due_on < $1)`;
/** Days from the first to the last at its pace, as the rule of the forecast has them; null where nothing is foretold. */
const days = `case when ${underWay} and a.progress > 0 and a.said_on > a.starts_on and ceil((a.said_on - a.starts_on) * 100.0 / a.progress) <= 3650
                   then ceil((a.said_on - a.starts_on) * 100.0 / a.progress)::int end`;
const title = `coalesce(a.status_name, $5::jsonb ->> a.status)`;

/** The orders; each action has a place of its own in every one. What is worst stands first where nothing else is asked. */
const orders = {
  worst: `${overdue} desc, ${underWay} desc, a.due_on, length(a.reference), a.reference`,
  action: 'length(a.reference), a.reference',
  '-action': 'length(a.reference) desc, a.reference desc',
  owner: 'p.title, a.due_on, a.id',
  '-owner': 'p.title desc, a.due_on, a.id',
  due: 'a.due_on, a.id',
  '-due': 'a.due_on desc, a.id',
  status: `${title}, a.due_on, a.id`,
  '-status': `${title} desc, a.due_on, a.id`,
  progress: 'a.progress desc, a.due_on, a.id',
  '-progress': 'a.progress, a.due_on, a.id',
  forecast: `a.starts_on + ${days} nulls last, a.id`,
  '-forecast': `a.starts_on + ${days} desc nulls last, a.id`,
} as const;

const from = 'action a join post p on p.id = a.owner_post_id left join service s on s.id = a.service_id';
const asked = `($2::uuid[] is null or a.owner_post_id = any ($2)) and ($3 or a.status not in ('achieved', 'deleted')) and a.id <> all ($4::uuid[])`;
const narrowed = `($6 = '' or (a.searched || p.searched || coalesce(s.searched, '')) @@ search_query($6, false)
       or exists (select 1 from responsibility r join person on person.id = r.person_id
                  where r.post_id = a.owner_post_id and r.starts_on <= $1 and (r.ends_on is null or r.ends_on >= $1) and person.searched @@ search_query($6, false)))
   and ($7::text is null or $7 = case when not ${underWay} then 'none' when a.due_on < $1 then 'overdue' when a.due_on <= $1::date + ${soonDays} then 'soon' else 'later' end)
   and ($8::text is null or $8 = case when ${days} is null then 'none' when a.starts_on + ${days} <= a.due_on then 'in-time' else 'late' end)
   and ($9::int is null or a.slips >= $9) and ($10::int is null or a.slips <= $10)
   and ($11::text is null or $11 = ${title})
   and ($12::boolean is null or $12 = (a.steps <> ''))
   and ($13::text is null or $13 = coalesce(s.name, ''))
   and ($14::text is null or $14 = coalesce(a.origin_kind, ''))`;

const shippedTitles = JSON.stringify(Object.fromEntries(Object.entries(actionStatuses).map(([status, { title: called }]) => [status, called])));

/** The page of the register that was asked for, without the actions that are not the reader's (`hidden`). */
export async function findInRegister(reading: Reading, ask: RegisterAsked, hidden: readonly ActionId[]): Promise<RegisterFound> {
  const values = [
    reading.today, ask.ownerPostIds, ask.ended, hidden, shippedTitles, ask.search, ask.near, ask.pace, ask.moved?.atLeast ?? null, ask.moved?.atMost ?? null, ask.status,
    ask.saysHow, ask.service, ask.origin,
  ] as const;
  const [actions, [counts]] = await Promise.all([
    reading.query<ActionSummary>(
      `with found as (select a.id from ${from} where ${asked} and ${narrowed} order by ${orders[ask.order]} limit $15 offset $16)
       select a.id, a.reference, a.title, a.steps <> '' as "saysHow", s.name as service, a.origin_kind as origin, a.owner_post_id as "ownerPostId", p.title as owner,
              coalesce((select string_agg(distinct person.name, ', ' order by person.name) from responsibility r join person on person.id = r.person_id
                        where r.post_id = p.id and r.starts_on <= $1 and (r.ends_on is null or r.ends_on >= $1) and r.basis <> 'deputy'), '') as people,
              a.starts_on as "startsOn", a.due_on as "dueOn", a.original_due_on as "originalDueOn", a.slips, a.progress, a.status, a.status_name as "statusName",
              a.status_reason as "statusReason", a.said_on as "saidOn"
       from ${from} where a.id in (select id from found) order by ${orders[ask.order]}`,
      [...values, ask.limit, ask.offset],
    ),
    reading.query<Omit<RegisterFound, 'actions'>>(
      `select count(*) filter (where ${narrowed})::int as found, count(*)::int as "all", count(*) filter (where a.slips > 0)::int as moved,
              count(*) filter (where ${overdue})::int as late
       from ${from} where ${asked}`,
      values,
    ),
  ]);
  return { actions, ...counts! };
}

/** What the register can be narrowed by: what its actions are called where they stand, of which services they are, where they were agreed ('' for nothing), each once. */
export interface RegisterChoices {
  readonly statuses: readonly string[];
  readonly services: readonly string[];
}

export async function listRegisterChoices(reading: Reading): Promise<RegisterChoices> {
  const [choices] = await reading.query<RegisterChoices>(
    `select coalesce((select json_agg(title order by position) from action_status where council_id = $1), '[]') as statuses,
            coalesce((select json_agg(name order by name) from service where council_id = $1), '[]') as services`,
    [reading.council.id],
  );
  return { services: choices!.services, statuses: choices!.statuses.length > 0 ? choices!.statuses : Object.values(actionStatuses).map(({ title: called }) => called) };
}
