import type { Reading } from '../unit-of-work/reading';

/** The service of a measure and the posts that answer for it, by name. */
export interface MeasurePlace {
  readonly measureId: string;
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
