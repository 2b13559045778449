import type { ExceptionCase } from '@golden-thread/domain/exception/exception-case';
import type { ClinicId, RecoveryPlanId, RoundId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Reading } from '../unit-of-work/unit-of-work';

/** An exception as a list shows it: with its measure, its service and what came of it. */
export interface ExceptionSummary extends ExceptionCase {
  readonly service: string;
  readonly measureRef: string | null;
  readonly title: string;
  readonly clinicId: ClinicId | null;
  readonly clinicReference: string | null;
  readonly recoveryPlanId: RecoveryPlanId | null;
  readonly recoveryPlanReference: string | null;
}

const sql = `
  select e.id, e.reference, e.round_id as "roundId", e.kind, e.service_id as "serviceId", e.measure_id as "measureId", e.because, e.state, e.report,
         e.reported_by as "reportedBy", e.decision, e.version, s.name as service, m.ref as "measureRef",
         coalesce(m.title, 'No service review from ' || s.name) as title,
         c.id as "clinicId", c.reference as "clinicReference", p.id as "recoveryPlanId", p.reference as "recoveryPlanReference"
  from exception_case e join service s on s.id = e.service_id left join measure m on m.id = e.measure_id
  left join clinic c on c.exception_id = e.id
  left join recovery_plan p on p.origin_id in (e.id, c.id)`;

/** The exceptions of a round that still stand, in the order in which they were raised. */
export async function listExceptionSummaries(reading: Reading, roundId: RoundId): Promise<ExceptionSummary[]> {
  return reading.query<ExceptionSummary>(
    `${sql} where e.round_id = $1 and e.state <> 'withdrawn' order by substring(e.reference from '[0-9]+$')::int`,
    [roundId],
  );
}

const find = namedBy('find-exception-line', { table: 'e', reference: 'reference' }, (whereNamed) => `${sql} where ${whereNamed}`);

/** One exception, by its id or its reference such as EX-3. */
export async function findExceptionSummary(reading: Reading, named: IdOrReference): Promise<ExceptionSummary | undefined> {
  const [line] = await reading.query<ExceptionSummary>(find(named), [named]);
  return line;
}
