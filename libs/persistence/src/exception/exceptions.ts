import type { ExceptionCase } from '@golden-thread/domain/exception/exception-case';
import type { Id, MeasureId, RoundId, ServiceId } from '@golden-thread/domain/shared/id';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, reference, round_id as "roundId", kind, service_id as "serviceId", measure_id as "measureId", because, state, report,
  reported_by as "reportedBy", decision, version`;

const find = namedBy('find-exception', { table: 'exception_case', reference: 'reference' }, (whereNamed) => `select ${columns} from exception_case where ${whereNamed}`);

async function findException(finding: Finding, named: IdOrReference): Promise<ExceptionCase | undefined> {
  const [found] = await finding.query<ExceptionCase>(find(named), [named]);
  return found;
}

/** An exception held for a decision on it; its round is held too, because the last decision concludes it. */
export const exceptionToChange: Loadable<ExceptionCase> = {
  type: 'exception', table: 'exception_case', reference: 'reference', within: { type: 'round', column: 'round_id' }, find: findException,
};

export async function listExceptions(reading: Reading, roundId: RoundId): Promise<ExceptionCase[]> {
  return reading.query<ExceptionCase>(
    `select ${columns} from exception_case where round_id = $1 order by substring(reference from '[0-9]+$')::int`,
    [roundId],
  );
}

export async function addException(work: UnitOfWork, exception: ExceptionCase): Promise<void> {
  const { id, reference, roundId, kind, serviceId, measureId, because, state, report, reportedBy, decision, version } = exception;
  work.send(
    `insert into exception_case (id, council_id, reference, round_id, kind, service_id, measure_id, because, state, report, reported_by, decision, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, work.council.id, reference, roundId, kind, serviceId, measureId, because, state, report, reportedBy, decision, version],
  );
}

/** Writes a decided exception over the one that was read; which round, service and measure it is about stays. */
export async function saveException(work: UnitOfWork, exception: ExceptionCase): Promise<void> {
  const { id, kind, because, state, report, reportedBy, decision, version } = exception;
  work.send(
    'update exception_case set kind = $2, because = $3, state = $4, report = $5, reported_by = $6, decision = $7, version = $8 where id = $1',
    [id, kind, because, state, report, reportedBy, decision, version],
  );
}

/** Another exception of the same service and round whose report is asked for, the earliest by reference; null where none is. */
export async function findNextReportAsked(reading: Reading, { id, roundId, serviceId }: Pick<ExceptionCase, 'id' | 'roundId' | 'serviceId'>): Promise<string | null> {
  const [next] = await reading.query<{ reference: string }>(
    `select e.reference from exception_case e
     where e.round_id = $1 and e.service_id = $2 and e.id <> $3 and e.state = 'raised' and exists (
       select 1 from task t where t.subject_type = 'exception' and t.subject_id = e.id and t.kind = 'write-exception-report' and t.state = 'open')
     order by substring(e.reference from '[0-9]+$')::int limit 1`,
    [roundId, serviceId, id],
  );
  return next?.reference ?? null;
}

/** Whether the corporate review that decided an exception is over. */
export const isReviewOfExceptionOver = async (reading: Reading, exceptionId: Id): Promise<boolean> =>
  (await reading.query(`select 1 from exception_case e join round r on r.id = e.round_id where e.id = $1 and r.state = 'concluded'`, [exceptionId])).length > 0;

/** What an exception is about, as tasks, issues and plans call it: the measure's title, or the service without a review. */
export async function findExceptionTitle(
  finding: Finding,
  about: { readonly serviceId: ServiceId; readonly measureId: MeasureId | null },
): Promise<string> {
  const [measure] =
    about.measureId === null ? [] : await finding.query<{ title: string }>('select title from measure where id = $1', [about.measureId]);
  if (measure) return measure.title;
  const [service] = await finding.query<{ name: string }>('select name from service where id = $1', [about.serviceId]);
  return `No service review from ${service?.name ?? 'a closed service'}`;
}
