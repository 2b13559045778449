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
  /** Null also where the clinic is not the reader's to read, as below. */
  readonly clinicReference: string | null;
  readonly recoveryPlanId: RecoveryPlanId | null;
  readonly recoveryPlanReference: string | null;
}

const sql = `
  select e.id, e.reference, e.round_id as "roundId", e.kind, e.service_id as "serviceId", e.measure_id as "measureId", e.because, e.state, e.report,
         e.reported_by as "reportedBy", e.decision, e.version, s.name as service, m.ref as "measureRef",
         coalesce(m.title, 'No service review from ' || s.name) as title,
         c.id as "clinicId", case when cr.id is not null then c.reference end as "clinicReference",
         p.id as "recoveryPlanId", case when pr.id is not null then p.reference end as "recoveryPlanReference"
  from exception_case e join reading_access('exception', $2, $3, $4) a on a.id = e.id join service s on s.id = e.service_id left join measure m on m.id = e.measure_id
  left join clinic c on c.exception_id = e.id and c.state <> 'withdrawn'
  left join reading_access('clinic', $5, $6, $4) cr on cr.id = c.id
  left join recovery_plan p on p.origin_id in (e.id, c.id) and p.state <> 'withdrawn'
  left join reading_access('recovery-plan', $7, $8, $4) pr on pr.id = p.id`;

/** Who reads: the exceptions themselves, and what came of them. */
const readers = (reading: Reading, actor: Actor) => [...readingOf(actor, 'exception'), reading.today, ...readingOf(actor, 'clinic'), ...readingOf(actor, 'recovery-plan')] as const;

/** The exceptions of a round, or of all rounds (null), that still stand and are the actor's to read, in the order in which they were raised. */
export async function listExceptionSummaries(reading: Reading, actor: Actor, roundId: RoundId | null): Promise<ExceptionSummary[]> {
  return reading.query<ExceptionSummary>(
    `${sql} where ($1::uuid is null or e.round_id = $1) and e.state <> 'withdrawn' order by substring(e.reference from '[0-9]+$')::int`,
    [roundId, ...readers(reading, actor)],
  );
}

const find = namedBy('find-exception-line', { table: 'e', reference: 'reference' }, (whereNamed) => `${sql} where ${whereNamed}`);

/** One exception, by its id or its reference such as EX-3; undefined where there is none for the actor. */
export async function findExceptionSummary(reading: Reading, actor: Actor, named: IdOrReference): Promise<ExceptionSummary | undefined> {
  const [line] = await reading.query<ExceptionSummary>(find(named), [named, ...readers(reading, actor)]);
  return line;
}
