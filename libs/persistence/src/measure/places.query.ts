import type { Id, MeasureId, PostId, ServiceId } from '@golden-thread/domain/shared/id';
import type { Reading } from '../unit-of-work/unit-of-work';

/** The service of a measure and the posts that answer for it, by name. */
export interface MeasurePlace {
  readonly measureId: MeasureId;
  readonly serviceName: string;
  readonly ownerTitle: string;
  readonly verifierTitle: string;
  readonly memberTitle: string | null;
}

/** The places of every measure, in no order. */
export async function listMeasurePlaces(reading: Reading): Promise<readonly MeasurePlace[]> {
  return reading.query<MeasurePlace>(
    `select m.id as "measureId", s.name as "serviceName", o.title as "ownerTitle", v.title as "verifierTitle", l.title as "memberTitle"
     from measure m join service s on s.id = m.service_id join post o on o.id = m.owner_post_id join post v on v.id = m.verifier_post_id
     left join post l on l.id = m.member_post_id`,
  );
}

/** What services and posts are called. */
export async function namePlaces(reading: Reading, ids: readonly Id[]): Promise<ReadonlyMap<string, string>> {
  const named = await reading.query<{ id: Id; name: string }>(
    'select id, title as name from post where id = any ($1) union all select id, name from service where id = any ($1)',
    [ids],
  );
  return new Map(named.map(({ id, name }) => [id, name]));
}

/**
 * Open services and posts by code, or by a name that only one bears; what is not in the answer does not exist, is closed or is not
 * meant alone.
 */
export async function findPlacesByCode(
  reading: Reading,
  codes: { readonly service: string; readonly posts: readonly string[] },
): Promise<{ readonly serviceId: ServiceId | null; readonly posts: ReadonlyMap<string, string> }> {
  const services = await reading.query<{ id: ServiceId }>(
    'select id from service where (code = $1 or lower(name) = lower($1)) and closed_on is null order by code = $1 desc limit 1',
    [codes.service],
  );
  const posts = await reading.query<{ code: string; id: PostId }>(
    `select typed as code, min(meant.id::text) as id from unnest($2::text[]) as typed
     cross join lateral (
       select id, code from post where council_id = $1 and closed_on is null and (code = typed or title_lowered = lower(typed)) offset 0) meant
     group by typed, meant.code = typed having count(*) = 1 order by meant.code = typed`,
    [reading.council.id, [...new Set(codes.posts)]],
  );
  return { serviceId: services[0]?.id ?? null, posts: new Map(posts.map(({ code, id }) => [code, id])) };
}

/** The codes of a measure's service and posts, as its definition names them. */
export async function findCodesOfPlaces(reading: Reading, measureId: MeasureId): Promise<MeasurePlaceCodes | undefined> {
  const [codes] = await reading.query<MeasurePlaceCodes>(
    `select s.code as service, o.code as owner, v.code as verifier, l.code as member from measure m join service s on s.id = m.service_id
     join post o on o.id = m.owner_post_id join post v on v.id = m.verifier_post_id left join post l on l.id = m.member_post_id where m.id = $1`,
    [measureId],
  );
  return codes;
}

export interface MeasurePlaceCodes {
  readonly service: string;
  readonly owner: string;
  readonly verifier: string;
  readonly member: string | null;
}

/** A service as a scorecard names it. */
export interface NamedService {
  readonly id: ServiceId;
  readonly code: string;
  readonly name: string;
  readonly directorate: string;
}

/** The services that have measures, by name. */
export async function listServicesWithMeasures(reading: Reading): Promise<readonly NamedService[]> {
  return reading.query<NamedService>(
    `select s.id, s.code, s.name, d.name as directorate from service s join directorate d on d.id = s.directorate_id
     where exists (select 1 from measure m where m.service_id = s.id) order by s.name`,
  );
}
