import type { LinkedKind } from '@golden-thread/domain/assessment/linked-record';
import type { Paper } from '@golden-thread/domain/authority/reading-rights';
import type { Id } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** A record that a score can rest on, as it stands now. `paper`: what somebody must be able to read to see it; null where everybody may. */
export interface RecordNamed {
  readonly kind: LinkedKind;
  readonly id: Id;
  readonly label: string;
  readonly state: string;
  readonly paper: Paper | null;
  readonly paperId: Id | null;
}

/** How a record stands, in its rules' own words: of an action what its status means, since the word for it is the council's own and says nothing to a rule. */
const stateOf = (thing: string): string => `coalesce(case when ${thing}.kind = 'action' then (select a.status from action a where a.id = ${thing}.id) else ${thing}.state end, '') as state`;

const columns = `thing.kind, thing.id, coalesce(thing.reference || ': ', '') || thing.title as label, ${stateOf('thing')}, thing.paper, thing.paper_id as "paperId"`;

/** Some records as they stand now, each looked up by its own key; one that is gone is missing. A file that was withdrawn says so. */
export const listRecordsNamed = (reading: Reading, named: readonly { readonly kind: LinkedKind; readonly id: Id }[]): Promise<RecordNamed[]> =>
  reading.query<RecordNamed>(
    `with asked as (select * from unnest($2::text[], $3::uuid[]) as a(kind, id))
     select coalesce(kind, '') as kind, coalesce(id, $4) as id, coalesce(label, '') as label, coalesce(state, '') as state, paper, "paperId" from (
       select ${columns} from asked cross join lateral (select * from connected_thing t where t.kind = asked.kind and t.id = asked.id offset 0) thing
       union all
       select 'evidence', e.id, e.name || ': ' || e.shows,
              case when e.withdrawn_at is not null then 'withdrawn'
                   when exists (select 1 from evidence newer where newer.council_id = e.council_id and newer.thing = e.thing and newer.thing_id = e.thing_id and newer.part = e.part
                                  and newer.name = e.name and newer.withdrawn_at is null and newer.added_at > e.added_at) then 'replaced'
                   else 'in-use' end, null, null::uuid
       from asked join evidence e on asked.kind = 'evidence' and e.id = asked.id and e.council_id = $1) found`,
    [reading.council.id, named.map(({ kind }) => kind), named.map(({ id }) => id), named[0]?.id ?? null],
  );

/** The records of some kinds that people know by this reference (HR01, RP-2), in capitals or not. */
export const listRecordsOfReference = (reading: Reading, reference: string, kinds: readonly LinkedKind[]): Promise<RecordNamed[]> =>
  reading.query<RecordNamed>(
    `select coalesce(kind, '') as kind, coalesce(id, $3) as id, coalesce(reference || ': ', '') || coalesce(title, '') as label, ${stateOf('connected_thing')}, paper, paper_id as "paperId"
     from connected_thing where kind = any ($1) and upper(reference) = upper($2) order by 1, 2`,
    [kinds, reference, reading.council.id],
  );

/** The newest papers that have no reference of their own: reviews, plans, reports. */
export const listPapersToLink = (reading: Reading, kinds: readonly LinkedKind[], atMost: number): Promise<RecordNamed[]> =>
  reading.query<RecordNamed>(
    `select coalesce(kind, '') as kind, coalesce(id, $3) as id, coalesce(title, '') as label, ${stateOf('connected_thing')}, paper, paper_id as "paperId"
     from connected_thing where kind = any ($1) and reference is null order by dated desc nulls last, title limit $2`,
    [kinds, atMost, reading.council.id],
  );

/** The files that were added to an assessment or to another thing, to be linked. */
export const listFilesOf = (reading: Reading, thingId: Id): Promise<{ readonly id: Id; readonly label: string }[]> =>
  reading.query(`select id, name || ': ' || shows as label from evidence where council_id = $1 and thing_id = $2 and withdrawn_at is null order by added_at desc`, [reading.council.id, thingId]);
