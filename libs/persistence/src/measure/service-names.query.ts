import type { Reading } from '../unit-of-work/reading';

/** A service as a scorecard names it. */
export interface NamedService {
  readonly id: string;
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
