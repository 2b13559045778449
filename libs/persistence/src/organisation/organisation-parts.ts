import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { IdOfPart, OrganisationPartKind, ParentOfPart } from '@golden-thread/domain/organisation/organisation';
import type { OrganisationPartId, PostId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Holds a council's organisation until the end of the transaction, so that two changes to it follow each other. */
export async function lockOrganisation(work: UnitOfWork): Promise<void> {
  await work.query(`select pg_advisory_xact_lock(hashtextextended('organisation ' || $1, 0))`, [work.council.id]);
}

/** A directorate, service or unit as it is kept; `parentId` is the directorate of a service, the service of a unit. */
export interface OrganisationPartRecord<Kind extends OrganisationPartKind = OrganisationPartKind> {
  readonly kind: Kind;
  readonly id: IdOfPart[Kind];
  readonly code: string;
  readonly name: string;
  readonly parentId: ParentOfPart[Kind] | null;
  readonly headPostId: PostId | null;
  readonly closedOn: CalendarDate | null;
}

/** A part whose kind its row tells. */
type PartOfAnyKind = { readonly [Kind in OrganisationPartKind]: OrganisationPartRecord<Kind> }[OrganisationPartKind];

/** The column that names what a part lies in. */
const within = { service: 'directorate_id', unit: 'service_id' } as const;

const parent = { directorate: 'null::uuid', ...within } as const;

export async function findOrganisationPart<Kind extends OrganisationPartKind>(
  reading: Reading,
  kind: Kind,
  id: OrganisationPartId,
): Promise<OrganisationPartRecord<Kind> | undefined> {
  const [found] = await reading.query<Omit<OrganisationPartRecord, 'kind'>>(
    `select id, code, name, ${parent[kind]} as "parentId", head_post_id as "headPostId", closed_on as "closedOn" from ${kind}
     where council_id = $1 and id = $2`,
    [reading.council.id, id],
  );
  return found && ({ kind, ...found } as OrganisationPartRecord<Kind>);
}

/** A part by its id alone, as an address names it; nothing where it is no id. */
export async function findPartOfAnyKind(reading: Reading, id: OrganisationPartId): Promise<PartOfAnyKind | undefined> {
  const [found] = await reading.query<PartOfAnyKind>(
    `select 'directorate' as kind, id, code, name, null::uuid as "parentId", head_post_id as "headPostId", closed_on as "closedOn"
       from directorate where council_id = $1 and id = $2
     union all select 'service', id, code, name, directorate_id, head_post_id, closed_on from service where council_id = $1 and id = $2
     union all select 'unit', id, code, name, service_id, head_post_id, closed_on from unit where council_id = $1 and id = $2`,
    [reading.council.id, id],
  );
  return found;
}

export async function findOrganisationPartByCode(reading: Reading, kind: OrganisationPartKind, code: string): Promise<OrganisationPartId | undefined> {
  const [found] = await reading.query<{ id: OrganisationPartId }>(`select id from ${kind} where council_id = $1 and code = $2`, [reading.council.id, code]);
  return found?.id;
}

const ofPart = 'id, council_id, code, name, head_post_id, closed_on';
const replaced = 'code = excluded.code, name = excluded.name, head_post_id = excluded.head_post_id, closed_on = excluded.closed_on';

/** `parentId`: of a part of the kind that this one lies in. */
type PartToSave = Omit<OrganisationPartRecord, 'parentId'> & { readonly parentId: OrganisationPartId | null };

export async function saveOrganisationPart(work: UnitOfWork, part: PartToSave): Promise<void> {
  const { kind, id, code, name, headPostId, closedOn } = part;
  const facts = [id, work.council.id, code, name, headPostId, closedOn] as const;
  if (kind === 'directorate') {
    work.send(`insert into directorate (${ofPart}) values ($1, $2, $3, $4, $5, $6) on conflict (id) do update set ${replaced}`, facts);
  } else {
    work.send(
      `insert into ${kind} (${ofPart}, ${within[kind]}) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do update set ${replaced}`,
      [...facts, part.parentId],
    );
  }
}

const open = (table: string, name: string, place: string): string =>
  `select ${name} as name from ${table} where council_id = $1 and ${place} = $2 and (closed_on is null or closed_on > $3)`;

const openWithin = {
  directorate: `${open('service', 'name', 'directorate_id')} union all ${open('post', 'title', 'directorate_id')}`,
  service: `${open('unit', 'name', 'service_id')} union all ${open('post', 'title', 'service_id')}`,
  unit: open('post', 'title', 'unit_id'),
} as const;

/** Names of the services, units and posts in a part that would outlast a last day. */
export async function listOpenPartsWithin(
  reading: Reading,
  part: { readonly kind: OrganisationPartKind; readonly id: OrganisationPartId },
  lastDay: CalendarDate,
): Promise<readonly string[]> {
  const rows = await reading.query<{ name: string }>(`${openWithin[part.kind]} order by 1 limit 20`, [reading.council.id, part.id, lastDay]);
  return rows.map(({ name }) => name);
}
