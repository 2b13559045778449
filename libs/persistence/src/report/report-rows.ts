import { PerformanceReportRow } from './performance-report.row';
import { ReportChallengeRow } from './report-challenge.row';
import { ReportCompositionRow } from './report-composition.row';

/** The report area's rows. */
export const reportRows = [PerformanceReportRow, ReportCompositionRow, ReportChallengeRow];
