import type { Actor } from '@golden-thread/domain/authority/actor';
import { readerOf } from '@golden-thread/domain/authority/reading-rights';
import type { MeasureId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A service that is somebody's: by their line, their portfolio, their committee, or because they work there. */
export interface OwnService {
  readonly id: ServiceId;
  readonly code: string;
  readonly name: string;
  /** False where they only work there. */
  readonly answeredFor: boolean;
}

/** The services below the actor's posts, in their portfolio or before their committees; where there are none, those their posts lie in. */
export async function listOwnServices(reading: Reading, actor: Actor): Promise<readonly OwnService[]> {
  const reader = JSON.stringify({ ...readerOf(actor), everyService: false });
  const found = await reading.query<OwnService>(
    `with own as (select id from services_read_by($2, $3) id),
     place as (
       select coalesce(post.service_id, unit.service_id) as id from post left join unit on unit.id = post.unit_id where post.council_id = $1 and post.id = any ($4))
     select id, code, name, id in (select id from own) as "answeredFor" from service
     where council_id = $1 and (closed_on is null or closed_on >= $3) and (id in (select id from own) or id in (select id from place)) order by name`,
    [reading.council.id, reader, reading.today, actor.postIds],
  );
  return found.some(({ answeredFor }) => answeredFor) ? found.filter(({ answeredFor }) => answeredFor) : found;
}

/** A unit that somebody heads or works in, with the measures whose officer responsible is in it. */
export interface OwnUnit {
  readonly name: string;
  readonly measureIds: readonly MeasureId[];
}

export const listOwnUnits = (reading: Reading, actor: Actor): Promise<OwnUnit[]> =>
  reading.query<OwnUnit>(
    `select unit.name, array_agg(m.id)::text[] as "measureIds"
     from unit join post owner on owner.unit_id = unit.id join measure m on m.owner_post_id = owner.id
     where unit.council_id = $1 and (unit.head_post_id = any ($2) or unit.id in (select unit_id from post where id = any ($2)))
     group by unit.id, unit.name order by unit.name`,
    [reading.council.id, actor.postIds],
  );
