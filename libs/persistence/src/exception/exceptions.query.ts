import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ExceptionCase } from '@golden-thread/domain/exception/exception-case';
import type { ClinicId, RecoveryPlanId, RoundId } from '@golden-thread/domain/shared/id';
import { readingOf } from '../authority/reading-access';
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
  from exception_case e join reading_access('exception', $2, $3, $4) a on a.id = e.id join service s on s.id = e.service_id left join measure m on m.id = e.measure_id
  left join clinic c on c.exception_id = e.id and c.state <> 'withdrawn'
  left join recovery_plan p on p.origin_id in (e.id, c.id) and p.state <> 'withdrawn'`;

/** The exceptions of a round that still stand and are the actor's to read, in the order in which they were raised. */
export async function listExceptionSummaries(reading: Reading, actor: Actor, roundId: RoundId): Promise<ExceptionSummary[]> {
  return reading.query<ExceptionSummary>(
    `${sql} where e.round_id = $1 and e.state <> 'withdrawn' order by substring(e.reference from '[0-9]+$')::int`,
    [roundId, ...readingOf(actor, 'exception'), reading.today],
  );
}

const find = namedBy('find-exception-line', { table: 'e', reference: 'reference' }, (whereNamed) => `${sql} where ${whereNamed}`);

/** One exception, by its id or its reference such as EX-3; undefined where there is none for the actor. */
export async function findExceptionSummary(reading: Reading, actor: Actor, named: IdOrReference): Promise<ExceptionSummary | undefined> {
  const [line] = await reading.query<ExceptionSummary>(find(named), [named, ...readingOf(actor, 'exception'), reading.today]);
  return line;
}
