import type { FinancialYear } from '@golden-thread/domain/calendar';
import type { PerformanceReport, ReportHalf } from '@golden-thread/domain/report';
import type { Loadable } from '../unit-of-work/loading';
import type { Finding, Reading } from '../unit-of-work/reading';
import type { UnitOfWork } from '../unit-of-work/unit-of-work';
import { PerformanceReportRow } from './performance-report.row';

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
  await work.manager.insert(PerformanceReportRow, { ...report, councilId: work.council.id } as never);
}

/** Writes a decided report over the one that was read. */
export async function savePerformanceReport(work: UnitOfWork, { id, ...report }: PerformanceReport): Promise<void> {
  await work.manager.update(PerformanceReportRow, { id }, report as never);
}
