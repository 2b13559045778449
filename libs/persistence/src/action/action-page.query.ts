import type { Action, ActionStatus } from '@golden-thread/domain/action/action';
import type { ActionId } from '@golden-thread/domain/shared/id';
import type { IdOrReference } from '../unit-of-work/id-or-reference';
import type { Reading } from '../unit-of-work/unit-of-work';
import { findAction } from './actions';

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
                      from action o where o.waits_for <> '{}' and a.id = any (o.waits_for)), '[]') as "waitedForBy"
     from action a join post p on p.id = a.owner_post_id left join service s on s.id = a.service_id where a.id = $1`,
    [action.id, reading.today],
  );
  return around && { ...action, ...around };
}
