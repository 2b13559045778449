import type { CalendarDate } from '@golden-thread/domain/calendar';
import { type OrganisationPartKind, organisationParts } from '@golden-thread/domain/organisation';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

/** A directorate, service or unit as it is kept; `parentId` is the directorate of a service, the service of a unit. */
export interface OrganisationPartKept {
  readonly kind: OrganisationPartKind;
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly headPostId: string | null;
  readonly closedOn: CalendarDate | null;
}

const parentColumn = (kind: OrganisationPartKind): string | null => {
  const { within } = organisationParts[kind];
  return within === null ? null : `${within}_id`;
};

const columns = (kind: OrganisationPartKind): string =>
  `id, code, name, ${parentColumn(kind) ?? 'null::uuid'} as "parentId", head_post_id as "headPostId", closed_on as "closedOn"`;

export async function findOrganisationPart(reading: Reading, kind: OrganisationPartKind, id: string): Promise<OrganisationPartKept | undefined> {
  const [found] = await reading.query<Omit<OrganisationPartKept, 'kind'>>(
    `select ${columns(kind)} from ${kind} where council_id = $1 and id = $2`,
    [reading.council.id, id],
  );
  return found && { kind, ...found };
}

export async function findOrganisationPartByCode(reading: Reading, kind: OrganisationPartKind, code: string): Promise<string | undefined> {
  const [found] = await reading.query<{ id: string }>(`select id from ${kind} where council_id = $1 and code = $2`, [reading.council.id, code]);
  return found?.id;
}

export async function saveOrganisationPart(work: UnitOfWork, part: OrganisationPartKept): Promise<void> {
  const parent = parentColumn(part.kind);
  await work.query(
    `insert into ${part.kind} (id, council_id, code, name, head_post_id, closed_on${parent === null ? '' : `, ${parent}`})
     values ($1, $2, $3, $4, $5, $6${parent === null ? '' : ', $7'})
     on conflict (id) do update set code = excluded.code, name = excluded.name, head_post_id = excluded.head_post_id, closed_on = excluded.closed_on`,
    [part.id, work.council.id, part.code, part.name, part.headPostId, part.closedOn, ...(parent === null ? [] : [part.parentId])],
  );
}

/** Names of the services, units and posts in a part that would outlast a last day. */
export async function listOpenPartsWithin(
  reading: Reading,
  part: { readonly kind: OrganisationPartKind; readonly id: string },
  lastDay: CalendarDate,
): Promise<readonly string[]> {
  const parts = part.kind === 'directorate' ? ['service'] : part.kind === 'service' ? ['unit'] : [];
  const inParts = parts.map((kind) => `select name from ${kind} where council_id = $1 and ${part.kind}_id = $2 and (closed_on is null or closed_on > $3)`);
  const posts = `select title as name from post where council_id = $1 and ${part.kind}_id = $2 and (closed_on is null or closed_on > $3)`;
  const rows = await reading.query<{ name: string }>(`${[...inParts, posts].join(' union all ')} order by 1 limit 20`, [
    reading.council.id, part.id, lastDay,
  ]);
  return rows.map(({ name }) => name);
}
