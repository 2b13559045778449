import { type FeedbackColumns, type FeedbackCount, usualFeedbackColumns } from '@golden-thread/domain/review/feedback';
import type { PeriodKey } from '@golden-thread/domain/measure/period';
import type { ServiceId } from '@golden-thread/domain/shared/id';
import type { Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** Keeps what the customer system says of a quarter instead of what it said before. */
export async function saveFeedback(work: UnitOfWork, period: PeriodKey, counts: readonly Omit<FeedbackCount, 'period'>[]): Promise<void> {
  await work.query('delete from feedback_count where council_id = $1 and period = $2', [work.council.id, period]);
  await work.query('insert into feedback_count (council_id, service_id, period, kind, count) select $1, said.service_id, $2, said.kind, said.count from unnest($3::uuid[], $4::text[], $5::int[]) said (service_id, kind, count)', [
    work.council.id, period, counts.map(({ serviceId }) => serviceId), counts.map(({ kind }) => kind), counts.map(({ count }) => count),
  ]);
}

/** What was said of some quarters: of one service, or of all. */
export const listFeedback = (reading: Reading, periods: readonly PeriodKey[], serviceId: ServiceId | null = null): Promise<FeedbackCount[]> =>
  reading.query<FeedbackCount>(
    'select service_id as "serviceId", period, kind, count from feedback_count where council_id = $1 and period = any ($2) and ($3::uuid is null or service_id = $3)',
    [reading.council.id, periods, serviceId],
  );

/** The quarters of which something is known, the latest first. */
export async function listFeedbackPeriods(reading: Reading): Promise<readonly PeriodKey[]> {
  const rows = await reading.query<{ period: PeriodKey }>('select distinct period from feedback_count where council_id = $1 order by period desc', [reading.council.id]);
  return rows.map(({ period }) => period);
}

/** What the customer system calls its columns: as said last, else the usual names. */
export async function findFeedbackColumns(reading: Reading): Promise<FeedbackColumns> {
  const [found] = await reading.query<{ names: FeedbackColumns }>('select names from feedback_columns where council_id = $1', [reading.council.id]);
  return found?.names ?? usualFeedbackColumns;
}

export const saveFeedbackColumns = (work: UnitOfWork, names: FeedbackColumns): void =>
  work.send('insert into feedback_columns (council_id, names) values ($1, $2) on conflict (council_id) do update set names = excluded.names', [work.council.id, JSON.stringify(names)]);

/** The services that names or codes mean, capitals aside; a service that is closed by now had contacts all the same. */
export const findServicesNamed = (reading: Reading, names: readonly string[]): Promise<{ named: string; id: ServiceId }[]> =>
  reading.query<{ named: string; id: ServiceId }>(
    `select distinct on (given.named) given.named, s.id from unnest($2::text[]) as given (named) join service s on s.council_id = $1 and (upper(s.name) = upper(given.named) or upper(s.code) = upper(given.named))
     order by given.named, s.closed_on desc nulls first`,
    [reading.council.id, names],
  );

/** The services of the council by name, with those that are closed. */
export const listServiceNames = (reading: Reading): Promise<{ id: ServiceId; code: string; name: string; isOpen: boolean }[]> =>
  reading.query<{ id: ServiceId; code: string; name: string; isOpen: boolean }>('select id, code, name, closed_on is null as "isOpen" from service where council_id = $1 order by name', [reading.council.id]);
