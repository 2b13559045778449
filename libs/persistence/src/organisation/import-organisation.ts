import type { Deputy, Holding } from '@golden-thread/domain/organisation/organisation';
import type { CommitteeId, PostId } from '@golden-thread/domain/shared/id';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import type { CommitteeRecord, SeatRecord } from './committees';
import type { MeetingRecord } from './meetings';
import type { OrganisationPartRecord } from './organisation-parts';
import type { PersonRecord } from './people';
import type { PostRecord } from './posts';

/** A service also names the committee that oversees it and the post of the Cabinet member whose portfolio it is in. */
export type ServiceRecord = Omit<OrganisationPartRecord<'service'>, 'kind'> & { readonly leadMemberPostId: PostId | null; readonly committeeId: CommitteeId | null };

/** A post with its grade, which no page asks. */
export type ImportedPost = PostRecord & { readonly grade?: string | null };

/**
 * A whole organisation under ids that stay the same from one import to the next (`idFor`), so that importing it again changes only
 * what differs. What it does not name is left as it is.
 */
export interface OrganisationToImport {
  readonly directorates: readonly Omit<OrganisationPartRecord<'directorate'>, 'kind'>[];
  readonly services: readonly ServiceRecord[];
  readonly units: readonly Omit<OrganisationPartRecord<'unit'>, 'kind'>[];
  readonly posts: readonly ImportedPost[];
  readonly people: readonly PersonRecord[];
  readonly holdings: readonly Holding[];
  readonly deputies: readonly (Deputy & { readonly reason: string })[];
  readonly committees: readonly CommitteeRecord[];
  readonly seats: readonly SeatRecord[];
  readonly meetings: readonly MeetingRecord[];
}

/**
 * By set, in the order in which the rows can stand: what is referred to comes before what refers to it. A row that says the same already is
 * left alone, and an end that was recorded is not undone by a row that names none.
 */
const statements = {
  directorates: `insert into directorate (id, council_id, code, name, head_post_id, closed_on)
    select r.id, $1, r.code, r.name, r."headPostId", r."closedOn"
    from jsonb_to_recordset($2) as r(id uuid, code text, name text, "headPostId" uuid, "closedOn" date)
    on conflict (id) do update set code = excluded.code, name = excluded.name, head_post_id = excluded.head_post_id,
      closed_on = coalesce(excluded.closed_on, directorate.closed_on)
    where (directorate.code, directorate.name, directorate.head_post_id, directorate.closed_on)
      is distinct from (excluded.code, excluded.name, excluded.head_post_id, coalesce(excluded.closed_on, directorate.closed_on))
    returning 1`,
  services: `insert into service (id, council_id, code, name, head_post_id, directorate_id, lead_member_post_id, committee_id, closed_on)
    select r.id, $1, r.code, r.name, r."headPostId", r."parentId", r."leadMemberPostId", r."committeeId", r."closedOn"
    from jsonb_to_recordset($2) as r(id uuid, code text, name text, "headPostId" uuid, "parentId" uuid,
      "leadMemberPostId" uuid, "committeeId" uuid, "closedOn" date)
    on conflict (id) do update set code = excluded.code, name = excluded.name, head_post_id = excluded.head_post_id, directorate_id = excluded.directorate_id, lead_member_post_id = excluded.lead_member_post_id,
      committee_id = excluded.committee_id, closed_on = coalesce(excluded.closed_on, service.closed_on)
    where (service.code, service.name, service.head_post_id, service.directorate_id, service.lead_member_post_id,
      service.committee_id, service.closed_on)
      is distinct from (excluded.code, excluded.name, excluded.head_post_id, excluded.directorate_id,
        excluded.lead_member_post_id, excluded.committee_id, coalesce(excluded.closed_on, service.closed_on))
    returning 1`,
  units: `insert into unit (id, council_id, code, name, head_post_id, service_id, closed_on)
    select r.id, $1, r.code, r.name, r."headPostId", r."parentId", r."closedOn"
    from jsonb_to_recordset($2) as r(id uuid, code text, name text, "headPostId" uuid, "parentId" uuid, "closedOn" date)
    on conflict (id) do update set code = excluded.code, name = excluded.name, head_post_id = excluded.head_post_id, service_id = excluded.service_id,
      closed_on = coalesce(excluded.closed_on, unit.closed_on)
    where (unit.code, unit.name, unit.head_post_id, unit.service_id, unit.closed_on)
      is distinct from (excluded.code, excluded.name, excluded.head_post_id, excluded.service_id, coalesce(excluded.closed_on, unit.closed_on))
    returning 1`,
  posts: `insert into post (id, council_id, code, title, directorate_id, service_id, unit_id, line_manager_post_id, roles, fte,
    committee_id, closed_on, grade)
    select r.id, $1, r.code, r.title, r."directorateId", r."serviceId", r."unitId", r."lineManagerPostId", r.roles, r.fte, r."committeeId", r."closedOn", r.grade
    from jsonb_to_recordset($2) as r(id uuid, code text, title text, "directorateId" uuid, "serviceId" uuid, "unitId" uuid,
      "lineManagerPostId" uuid, roles text[], fte numeric(6,3), "committeeId" uuid, "closedOn" date, grade text)
    on conflict (id) do update set code = excluded.code, title = excluded.title, directorate_id = excluded.directorate_id,
      service_id = excluded.service_id, unit_id = excluded.unit_id, line_manager_post_id = excluded.line_manager_post_id,
      roles = excluded.roles, fte = excluded.fte, committee_id = excluded.committee_id, grade = excluded.grade, closed_on = coalesce(excluded.closed_on, post.closed_on)
    where (post.code, post.title, post.directorate_id, post.service_id, post.unit_id, post.line_manager_post_id, post.roles, post.fte,
      post.committee_id, post.grade, post.closed_on)
      is distinct from (excluded.code, excluded.title, excluded.directorate_id, excluded.service_id, excluded.unit_id,
        excluded.line_manager_post_id, excluded.roles, excluded.fte, excluded.committee_id, excluded.grade, coalesce(excluded.closed_on, post.closed_on))
    returning 1`,
  people: `insert into person (id, council_id, name, email, subject, introduction)
    select r.id, $1, r.name, r.email, r.subject, r.introduction
    from jsonb_to_recordset($2) as r(id uuid, name text, email text, subject text, introduction text)
    on conflict (id) do update set name = excluded.name, email = excluded.email, subject = excluded.subject,
      introduction = excluded.introduction, issuer = case when person.subject = excluded.subject then person.issuer end
    where (person.name, person.email, person.subject, person.introduction)
      is distinct from (excluded.name, excluded.email, excluded.subject, excluded.introduction)
    returning 1`,
  holdings: `insert into holding (id, council_id, post_id, person_id, basis, share, starts_on, ends_on)
    select r.id, $1, r."postId", r."personId", r.basis, r.share, r."startsOn", r."endsOn"
    from jsonb_to_recordset($2) as r(id uuid, "postId" uuid, "personId" uuid, basis text, share numeric(4,3), "startsOn" date,
      "endsOn" date)
    on conflict (id) do update set post_id = excluded.post_id, person_id = excluded.person_id, basis = excluded.basis,
      share = excluded.share, starts_on = excluded.starts_on, ends_on = coalesce(excluded.ends_on, holding.ends_on)
    where (holding.post_id, holding.person_id, holding.basis, holding.share, holding.starts_on, holding.ends_on)
      is distinct from (excluded.post_id, excluded.person_id, excluded.basis, excluded.share, excluded.starts_on, coalesce(excluded.ends_on, holding.ends_on))
    returning 1`,
  deputies: `insert into deputy (id, council_id, post_id, holder_id, person_id, reason, starts_on, ends_on)
    select r.id, $1, r."postId", r."holderId", r."personId", r.reason, r."startsOn", r."endsOn"
    from jsonb_to_recordset($2) as r(id uuid, "postId" uuid, "holderId" uuid, "personId" uuid, reason text, "startsOn" date, "endsOn" date)
    on conflict (id) do update set post_id = excluded.post_id, holder_id = excluded.holder_id, person_id = excluded.person_id,
      reason = excluded.reason, starts_on = excluded.starts_on, ends_on = coalesce(excluded.ends_on, deputy.ends_on)
    where (deputy.post_id, deputy.holder_id, deputy.person_id, deputy.reason, deputy.starts_on, deputy.ends_on)
      is distinct from (excluded.post_id, excluded.holder_id, excluded.person_id, excluded.reason, excluded.starts_on, coalesce(excluded.ends_on, deputy.ends_on))
    returning 1`,
  committees: `insert into committee (id, council_id, code, name, kind, chair_post_id)
    select r.id, $1, r.code, r.name, r.kind, r."chairPostId"
    from jsonb_to_recordset($2) as r(id uuid, code text, name text, kind text, "chairPostId" uuid)
    on conflict (id) do update set code = excluded.code, name = excluded.name, kind = excluded.kind, chair_post_id = excluded.chair_post_id
    where (committee.code, committee.name, committee.kind, committee.chair_post_id)
      is distinct from (excluded.code, excluded.name, excluded.kind, excluded.chair_post_id)
    returning 1`,
  seats: `insert into committee_member (id, council_id, committee_id, person_id, starts_on, ends_on)
    select r.id, $1, r."committeeId", r."personId", r."startsOn", r."endsOn"
    from jsonb_to_recordset($2) as r(id uuid, "committeeId" uuid, "personId" uuid, "startsOn" date, "endsOn" date)
    on conflict (id) do update set committee_id = excluded.committee_id, person_id = excluded.person_id, starts_on = excluded.starts_on,
      ends_on = coalesce(excluded.ends_on, committee_member.ends_on)
    where (committee_member.committee_id, committee_member.person_id, committee_member.starts_on, committee_member.ends_on)
      is distinct from (excluded.committee_id, excluded.person_id, excluded.starts_on, coalesce(excluded.ends_on, committee_member.ends_on))
    returning 1`,
  meetings: `insert into meeting (id, council_id, committee_id, held_on, version)
    select r.id, $1, r."committeeId", r."heldOn", r.version
    from jsonb_to_recordset($2) as r(id uuid, "committeeId" uuid, "heldOn" date, version int)
    on conflict (id) do update set committee_id = excluded.committee_id, held_on = excluded.held_on, version = excluded.version
    where (meeting.committee_id, meeting.held_on, meeting.version)
      is distinct from (excluded.committee_id, excluded.held_on, excluded.version)
    returning 1`,
} satisfies Readonly<Record<keyof OrganisationToImport, string>>;

/**
 * Writes an organisation, one statement a table: what it holds is brought or changed, what it does not hold stays. The end of something
 * (a post closed, a holding over) is never undone by it. Answers how many rows of each came new or changed.
 */
export async function writeOrganisation(
  work: UnitOfWork,
  organisation: OrganisationToImport,
): Promise<Readonly<Record<keyof OrganisationToImport, number>>> {
  const changed: Partial<Record<keyof OrganisationToImport, number>> = {};
  for (const set of Object.keys(statements) as (keyof OrganisationToImport)[]) {
    const rows = organisation[set];
    changed[set] = rows.length === 0 ? 0 : (await work.query(statements[set], [work.council.id, JSON.stringify(rows)])).length;
  }
  return changed as Record<keyof OrganisationToImport, number>;
}
