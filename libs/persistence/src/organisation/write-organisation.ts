import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { OrganisationToImport } from './organisation-to-import';

interface Table {
  readonly of: keyof OrganisationToImport;
  readonly table: string;
  /** Column: the field it comes from and its type. The id comes with every table. */
  readonly columns: Readonly<Record<string, readonly [field: string, type: string]>>;
}

const part = { code: ['code', 'text'], name: ['name', 'text'], head_post_id: ['headPostId', 'uuid'] } as const;
const days = { starts_on: ['startsOn', 'date'], ends_on: ['endsOn', 'date'] } as const;

/** In the order in which the rows can stand: what is referred to comes before what refers to it. */
const tables: readonly Table[] = [
  { of: 'directorates', table: 'directorate', columns: part },
  {
    of: 'services',
    table: 'service',
    columns: {
      ...part, directorate_id: ['parentId', 'uuid'], lead_member_post_id: ['leadMemberPostId', 'uuid'], committee_id: ['committeeId', 'uuid'],
    },
  },
  { of: 'units', table: 'unit', columns: { ...part, service_id: ['parentId', 'uuid'] } },
  {
    of: 'posts',
    table: 'post',
    columns: {
      code: ['code', 'text'], title: ['title', 'text'], directorate_id: ['directorateId', 'uuid'], service_id: ['serviceId', 'uuid'],
      unit_id: ['unitId', 'uuid'], line_manager_post_id: ['lineManagerPostId', 'uuid'], roles: ['roles', 'text[]'],
      fte: ['fte', 'numeric(6,3)'], committee_id: ['committeeId', 'uuid'],
    },
  },
  {
    of: 'people',
    table: 'person',
    columns: {
      name: ['name', 'text'], email: ['email', 'text'], subject: ['subject', 'text'], introduction: ['introduction', 'text'],
    },
  },
  {
    of: 'holdings',
    table: 'holding',
    columns: { post_id: ['postId', 'uuid'], person_id: ['personId', 'uuid'], basis: ['basis', 'text'], share: ['share', 'numeric(4,3)'], ...days },
  },
  {
    of: 'deputies',
    table: 'deputy',
    columns: {
      post_id: ['postId', 'uuid'], holder_id: ['holderId', 'uuid'], person_id: ['personId', 'uuid'], reason: ['reason', 'text'], ...days,
    },
  },
  {
    of: 'committees',
    table: 'committee',
    columns: { code: ['code', 'text'], name: ['name', 'text'], kind: ['kind', 'text'], chair_post_id: ['chairPostId', 'uuid'] },
  },
  { of: 'seats', table: 'committee_member', columns: { committee_id: ['committeeId', 'uuid'], person_id: ['personId', 'uuid'], ...days } },
  { of: 'meetings', table: 'meeting', columns: { committee_id: ['committeeId', 'uuid'], held_on: ['heldOn', 'date'], version: ['version', 'int'] } },
];

/**
 * Writes an organisation, one statement a table: what it holds is brought or changed, what it does not hold stays. The end of something
 * (a post closed, somebody left, a holding over) is no part of it, or never undone by it. Answers how many rows of each came new or changed.
 */
export async function writeOrganisation(
  work: UnitOfWork,
  organisation: OrganisationToImport,
): Promise<Readonly<Record<keyof OrganisationToImport, number>>> {
  const changed: Partial<Record<keyof OrganisationToImport, number>> = {};
  for (const table of tables) {
    const rows = organisation[table.of];
    changed[table.of] = rows.length === 0 ? 0 : (await work.query(upsert(table), [work.council.id, JSON.stringify(rows)])).length;
  }
  return changed as Record<keyof OrganisationToImport, number>;
}

function upsert({ table, columns }: Table): string {
  const names = Object.keys(columns);
  const fields = Object.values(columns);
  const list = (of: (name: string) => string) => names.map(of).join(', ');
  const becomes = (name: string): string => (name === 'ends_on' ? `coalesce(excluded.ends_on, ${table}.ends_on)` : `excluded.${name}`);
  return `insert into ${table} (id, council_id, ${names.join(', ')})
    select r.id, $1, ${fields.map(([field]) => `r."${field}"`).join(', ')}
    from jsonb_to_recordset($2) as r(id uuid, ${fields.map(([field, type]) => `"${field}" ${type}`).join(', ')})
    on conflict (id) do update set ${list((name) => `${name} = ${becomes(name)}`)}
    where (${list((name) => `${table}.${name}`)}) is distinct from (${list(becomes)})
    returning 1`;
}
