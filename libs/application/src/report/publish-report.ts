import type { Actor } from '@golden-thread/domain/authority/actor';
import { decideReportPublication } from '@golden-thread/domain/report/decide-publication';
import type { ReportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { savePerformanceReport } from '@golden-thread/persistence/report/performance-reports';
import { findComposition, hashOfReport } from '@golden-thread/persistence/report/report-compositions';
import { yearId } from '@golden-thread/persistence/timetable/years';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { noteAnnualReport } from '../timetable/annual-cycle';
import { type ReportCommand, reportSubject, withReport } from './report-command';

/**
 * Puts a report before the public, exactly as it was challenged: its digest is computed again from what will be shown.
 * The second report of a year is its annual report, with which the year ends.
 * Refuses: `FiguresNotFrozen` (nothing was composed), and as `decideCouncilPlanPublication` does.
 */
export function publishReport(
  database: Database,
  actor: Actor,
  command: ReportCommand,
): Promise<Outcome<{ reportId: ReportId; hash: string }>> {
  return withReport(database, { actor, permission: 'reports.compose', command }, async (work, report) => {
    const composition = await findComposition(work, report.id);
    if (!composition) return refuse('FiguresNotFrozen');
    const hash = hashOfReport(composition.content);
    const year = yearId(work.council.id, report.year);
    const decided = decideReportPublication(report, { hash, yearId: year, now: work.now, today: work.today });
    if (!decided.ok) return decided;
    await savePerformanceReport(work, decided.value.report);
    work.record(decided.value.event);
    work.closeTasks({ subject: reportSubject(report), kinds: ['publish-report'], as: 'done' });
    if (report.half === 'h2') await noteAnnualReport(work, { year: report.year });
    return accept({ reportId: report.id, hash });
  });
}
