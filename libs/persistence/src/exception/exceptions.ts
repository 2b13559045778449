import type { ExceptionCase } from '@golden-thread/domain/exception';
import type { Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { ExceptionCaseRow } from './exception-case.row';

const columns = `id, reference, round_id as "roundId", kind, service_id as "serviceId", measure_id as "measureId", because, state, report,
  reported_by as "reportedBy", decision, version`;

export async function findException(reading: Reading, id: string): Promise<ExceptionCase | undefined> {
  const [found] = await reading.query<ExceptionCase>(`select ${columns} from exception_case where id = $1`, [id]);
  return found;
}

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
