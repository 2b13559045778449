import type { Reading } from '../unit-of-work/reading';

/**
 * Open services and posts by code, or by a name that only one bears; what is not in the answer does not exist, is closed or is not
 * meant alone.
 */
export async function findPlacesByCode(
  reading: Reading,
  codes: { readonly service: string; readonly posts: readonly string[] },
): Promise<{ readonly serviceId: string | null; readonly posts: ReadonlyMap<string, string> }> {
  const services = await reading.query<{ id: string }>(
    'select id from service where (code = $1 or lower(name) = lower($1)) and closed_on is null order by code = $1 desc limit 1',
    [codes.service],
  );
  const posts = await reading.query<{ code: string; id: string }>(
    `select typed as code, min(id::text) as id from post, unnest($1::text[]) as typed
     where closed_on is null and (code = typed or lower(title) = lower(typed))
     group by typed, code = typed having count(*) = 1 order by code = typed`,
    [[...new Set(codes.posts)]],
  );
  return { serviceId: services[0]?.id ?? null, posts: new Map(posts.map(({ code, id }) => [code, id])) };
}

/** The codes of a measure's service and posts, as its definition names them. */
export async function findCodesOfPlaces(reading: Reading, measureId: string): Promise<MeasurePlaceCodes | undefined> {
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
