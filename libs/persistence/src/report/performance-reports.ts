import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { PerformanceReport, ReportHalf } from '@golden-thread/domain/report';
import type { Loadable } from '../unit-of-work/loading';
import type { Finding, Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';

const columns = `id, year, half, state, compose_on as "composeOn", scrutiny_on as "scrutinyOn", cabinet_on as "cabinetOn",
  publish_on as "publishOn", hash, concluded, published_at as "publishedAt", version`;

export async function findPerformanceReport(finding: Finding, id: string): Promise<PerformanceReport | undefined> {
  const [report] = await finding.query<PerformanceReport>(`select ${columns} from performance_report where id = $1`, [id]);
  return report;
}

/** A report held for a decision on it. */
export const reportToChange: Loadable<PerformanceReport> = { type: 'performance-report', table: 'performance_report', reference: null, find: findPerformanceReport };

export async function findPerformanceReportOf(
  reading: Reading,
  of: { year: FinancialYear; half: ReportHalf },
): Promise<PerformanceReport | undefined> {
  const sql = `select ${columns} from performance_report where year = $1 and half = $2`;
  const [report] = await reading.query<PerformanceReport>(sql, [of.year, of.half]);
  return report;
}

export async function listPerformanceReports(reading: Reading): Promise<PerformanceReport[]> {
  return reading.query<PerformanceReport>(`select ${columns} from performance_report order by year desc, half desc`);
}

export async function addPerformanceReport(work: UnitOfWork, report: PerformanceReport): Promise<void> {
  const { id, year, half, state, composeOn, scrutinyOn, cabinetOn, publishOn, hash, concluded, publishedAt, version } = report;
  work.send(
    `insert into performance_report (id, council_id, year, half, state, compose_on, scrutiny_on, cabinet_on, publish_on, hash, concluded, published_at, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [id, work.council.id, year, half, state, composeOn, scrutinyOn, cabinetOn, publishOn, hash, concluded, publishedAt, version],
  );
}

/** Writes a decided report over the one that was read; which half-year it is about stays. */
export async function savePerformanceReport(work: UnitOfWork, report: PerformanceReport): Promise<void> {
  const { id, state, composeOn, scrutinyOn, cabinetOn, publishOn, hash, concluded, publishedAt, version } = report;
  work.send(
    `update performance_report set state = $2, compose_on = $3, scrutiny_on = $4, cabinet_on = $5, publish_on = $6, hash = $7, concluded = $8,
            published_at = $9, version = $10
     where id = $1`,
    [id, state, composeOn, scrutinyOn, cabinetOn, publishOn, hash, concluded, publishedAt, version],
  );
}
