import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import type { FinancialYear } from '@golden-thread/domain/calendar/financial-year';
import {
  challengeBodyKeys,
  type PerformanceReport,
  type ReportHalf,
  reportHalves,
  type ReportTiming,
} from '@golden-thread/domain/report/performance-report';
import type { Stream } from '@golden-thread/domain/shared/domain-event';
import type { CouncilId, ReportId, YearId } from '@golden-thread/domain/shared/id';
import { listYears, yearId } from '../timetable/years';
import { idFor } from '../unit-of-work/ids';
import type { Finding, Loadable, Reading, UnitOfWork } from '../unit-of-work/unit-of-work';

/** The id of a half-yearly report, the same whether or not it is there yet, so that the year can name it before. */
export const reportId = (councilId: CouncilId, year: FinancialYear, half: ReportHalf): ReportId => reportIdIn(yearId(councilId, year), half);

/** The same, by the id of the year. */
export const reportIdIn = (yearOfCouncil: YearId, half: ReportHalf): ReportId => idFor('performance-report', yearOfCouncil, half);

const columns = `id, year, half, state, compose_on as "composeOn", scrutiny_on as "scrutinyOn", cabinet_on as "cabinetOn",
  publish_on as "publishOn", hash, concluded, published_at as "publishedAt", version`;

export async function findPerformanceReport(finding: Finding, id: ReportId): Promise<PerformanceReport | undefined> {
  const [report] = await finding.query<PerformanceReport>(`select ${columns} from performance_report where id = $1`, [id]);
  return report;
}

/** A report held for a decision on it. */
export const reportToChange: Loadable<PerformanceReport, ReportId> = { type: 'performance-report', table: 'performance_report', reference: null, find: findPerformanceReport };

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

/**
 * The report that an address names: by its own id, by the id of one body's challenge, or by that of a single challenge, because
 * tasks lead to a report by what they are about.
 */
export async function findReportNamed(finding: Finding, named: string): Promise<ReportId | undefined> {
  const [direct] = await finding.query<{ id: ReportId }>(
    `select id from performance_report where id::text = $1
     union all select report_id from report_challenge where id::text = $1 limit 1`,
    [named],
  );
  if (direct) return direct.id;
  const reports = await finding.query<{ id: ReportId }>('select id from performance_report');
  return reports.find(({ id }) => challengeBodyKeys.some((body) => idFor('report-challenge', id, body) === named))?.id;
}

/** What the timetable says about the report of this id; undefined when no year of the council has such a report, or it is undated. */
export async function findReportTiming(reading: Reading, id: ReportId): Promise<ReportTiming | undefined> {
  for (const { id: yearId, year } of await listYears(reading)) {
    const half = (Object.keys(reportHalves) as ReportHalf[]).find((h) => reportIdIn(yearId, h) === id);
    if (half !== undefined) return timingOf(reading, { yearId, year, half });
  }
  return undefined;
}

async function timingOf(reading: Reading, of: { yearId: YearId; year: FinancialYear; half: ReportHalf }): Promise<ReportTiming | undefined> {
  const rows = await reading.query<{ key: string; date: CalendarDate | null }>(
    'select key, falls_on as date from stage where year_id = $1 and key like $2',
    [of.yearId, `${of.half}.%`],
  );
  const on = (name: string) => rows.find(({ key }) => key === `${of.half}.${name}`)?.date;
  const [composeOn, scrutinyOn, cabinetOn, publishOn] = [on('compose'), on('scrutiny'), on('cabinet'), on('publish')];
  if (!composeOn || !scrutinyOn || !cabinetOn || !publishOn) return undefined;
  return { year: of.year, half: of.half, composeOn, scrutinyOn, cabinetOn, publishOn };
}

/** Gives the open tasks about a report, or about its challenge by a body, another due date. */
export async function moveOpenTasks(work: UnitOfWork, { type, id }: Stream, dueOn: CalendarDate): Promise<void> {
  await work.query(`update task set due_on = $2, version = version + 1 where council_id = $1 and subject_type = $3 and subject_id = $4 and state = 'open'`, [
    work.council.id, dueOn, type, id,
  ]);
}
