import type { ExceptionCase } from '@golden-thread/domain/exception';
import { type IdOrReference, namedBy } from '../unit-of-work/id-or-reference';
import type { Loadable } from '../unit-of-work/loading';
import type { Finding, Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { ExceptionCaseRow } from './exception-case.row';

const columns = `id, reference, round_id as "roundId", kind, service_id as "serviceId", measure_id as "measureId", because, state, report,
  reported_by as "reportedBy", decision, version`;

const find = namedBy('find-exception', { table: 'exception_case', reference: 'reference' }, (whereNamed) => `select ${columns} from exception_case where ${whereNamed}`);

export async function findException(finding: Finding, named: IdOrReference): Promise<ExceptionCase | undefined> {
  const [found] = await finding.query<ExceptionCase>(find(named), [named]);
  return found;
}

/** An exception held for a decision on it; its round is held too, because the last decision concludes it. */
export const exceptionToChange: Loadable<ExceptionCase> = {
  type: 'exception', table: 'exception_case', reference: 'reference', within: { type: 'round', column: 'round_id' }, find: findException,
};

export async function listExceptions(reading: Reading, roundId: string): Promise<ExceptionCase[]> {
  return reading.query<ExceptionCase>(
    `select ${columns} from exception_case where round_id = $1 order by substring(reference from '[0-9]+$')::int`,
    [roundId],
  );
}

export async function addException(work: UnitOfWork, exception: ExceptionCase): Promise<void> {
  await work.manager.insert(ExceptionCaseRow, { ...exception, councilId: work.council.id } as never);
}

/** Writes a decided exception over the one that was read. */
export async function saveException(work: UnitOfWork, { id, ...exception }: ExceptionCase): Promise<void> {
  await work.manager.update(ExceptionCaseRow, { id }, exception as never);
}
