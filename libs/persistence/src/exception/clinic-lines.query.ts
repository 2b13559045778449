import type { Clinic } from '@golden-thread/domain/exception';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Reading } from '../unit-of-work/reading';

/** A clinic as a list or its page shows it: what it is about, who asked for it, and what came of it. */
export interface ClinicLine extends Clinic {
  readonly title: string;
  readonly service: string;
  readonly measureRef: string | null;
  readonly requester: string | null;
  readonly exceptionReference: string | null;
  readonly recoveryPlanReference: string | null;
}

const sql = `
  select c.id, c.reference, c.exception_id as "exceptionId", c.round_id as "roundId", c.service_id as "serviceId", c.measure_id as "measureId",
         c.requested_by as "requestedBy", c.requester_id as "requesterId",
         coalesce(nullif(c.reason, ''), e.decision->>'reason', '') as reason, c.state, c.meets_on as "meetsOn", c.record, c.version,
         coalesce(m.title, case when e.id is null then 'Service plan of ' else 'No service review from ' end || s.name) as title,
         s.name as service, m.ref as "measureRef", r.name as requester, e.reference as "exceptionReference", p.reference as "recoveryPlanReference"
  from clinic c join service s on s.id = c.service_id left join measure m on m.id = c.measure_id
  left join exception_case e on e.id = c.exception_id left join person r on r.id = c.requester_id
  left join recovery_plan p on p.origin_id = c.id`;

/** Every clinic: those to come by their day, then those held, the latest first. */
export const listClinicLines = (reading: Reading): Promise<ClinicLine[]> =>
  reading.query<ClinicLine>(
    `${sql} order by c.state <> 'called', case when c.state = 'called' then c.meets_on end, c.meets_on desc, c.reference limit 200`,
  );

const find = namedBy('find-clinic-line', { table: 'c', reference: 'reference' }, (whereNamed) => `${sql} where ${whereNamed}`);

/** One clinic, by its id or its reference such as CL-1. */
export async function findClinicLine(finding: Finding, named: IdOrReference): Promise<ClinicLine | undefined> {
  const [line] = await finding.query<ClinicLine>(find(named), [named]);
  return line;
}
