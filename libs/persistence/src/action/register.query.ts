import type { Action, ActionOriginKind, ActionStatus } from '@golden-thread/domain/action/action';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { ActionId, PostId } from '@golden-thread/domain/shared/id';
import type { IdOrReference } from '../unit-of-work/id-or-reference';
import type { Reading } from '../unit-of-work/unit-of-work';
import { findAction } from './actions';

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

/** What of the register is asked for: of whose posts, of which thing; each left out where it does not matter. `ended`: with what is over. */
export interface RegisterAsked {
  readonly ownerPostIds?: readonly PostId[];
  readonly originId?: string;
  readonly ended: boolean;
}

/** The register, the earliest due first; at most so many as a list holds. */
export const listActions = (reading: Reading, { ownerPostIds, originId, ended }: RegisterAsked): Promise<ActionSummary[]> =>
  reading.query<ActionSummary>(
    `with answering as (
       select r.post_id, string_agg(distinct person.name, ', ' order by person.name) as people
       from responsibility r join person on person.id = r.person_id
       where r.starts_on <= $1 and (r.ends_on is null or r.ends_on >= $1) and r.basis <> 'deputy' and r.post_id in (select owner_post_id from action)
       group by r.post_id)
     select a.id, a.reference, a.title, a.steps <> '' as "saysHow", s.name as service, a.origin_kind as origin, a.owner_post_id as "ownerPostId", p.title as owner,
            coalesce(answering.people, '') as people, a.starts_on as "startsOn", a.due_on as "dueOn", a.original_due_on as "originalDueOn",
            jsonb_array_length(jsonb_path_query_array(a.moves, '$[*] ? (@.to > @.from)')) as slips,
            a.progress, a.status, a.status_name as "statusName", a.status_reason as "statusReason", a.said_on as "saidOn"
     from action a join post p on p.id = a.owner_post_id left join service s on s.id = a.service_id left join answering on answering.post_id = a.owner_post_id
     where ($2::uuid[] is null or a.owner_post_id = any ($2)) and ($3::uuid is null or a.origin_id = $3) and ($4 or a.status not in ('achieved', 'deleted'))
     order by a.due_on, a.reference limit 20000`,
    [reading.today, ownerPostIds ?? null, originId ?? null, ended],
  );

/** Another action as a page names it. */
export interface ActionNamed {
  readonly id: ActionId;
  readonly reference: string;
  readonly title: string;
  readonly status: ActionStatus;
  readonly statusName: string | null;
}

/** An action with everything that its page shows. */
export interface ActionPage extends Action {
  readonly service: string | null;
  readonly owner: { readonly title: string; readonly code: string };
  readonly people: string;
  readonly measure: { readonly ref: string; readonly title: string } | null;
  readonly waitsForActions: readonly ActionNamed[];
  readonly waitedForBy: readonly ActionNamed[];
}

type Around = Pick<ActionPage, 'service' | 'owner' | 'people' | 'measure' | 'waitsForActions' | 'waitedForBy'>;

/** One action by its id or reference; undefined where there is none. */
export async function findActionPage(reading: Reading, named: IdOrReference): Promise<ActionPage | undefined> {
  const action = await findAction(reading, named);
  if (!action) return undefined;
  const [around] = await reading.query<Around>(
    `select s.name as service, json_build_object('title', p.title, 'code', p.code) as owner,
            coalesce((select string_agg(distinct person.name, ', ' order by person.name) from responsibility r join person on person.id = r.person_id
                      where r.post_id = p.id and r.starts_on <= $2 and (r.ends_on is null or r.ends_on >= $2) and r.basis <> 'deputy'), '') as people,
            (select json_build_object('ref', m.ref, 'title', m.title) from measure m where m.id = a.measure_id) as measure,
            coalesce((select json_agg(json_build_object('id', o.id, 'reference', o.reference, 'title', o.title, 'status', o.status, 'statusName', o.status_name) order by o.due_on)
                      from action o where o.id = any (a.waits_for)), '[]') as "waitsForActions",
            coalesce((select json_agg(json_build_object('id', o.id, 'reference', o.reference, 'title', o.title, 'status', o.status, 'statusName', o.status_name) order by o.due_on)
                      from action o where o.waits_for @> array[a.id]), '[]') as "waitedForBy"
     from action a join post p on p.id = a.owner_post_id left join service s on s.id = a.service_id where a.id = $1`,
    [action.id, reading.today],
  );
  return around && { ...action, ...around };
}
