import { accept, type Outcome, refuse } from '@golden-thread/domain';
import type { Actor } from '@golden-thread/domain/authority';
import { decideComposition, type PerformanceReport, type ReportContent, reportHalves } from '@golden-thread/domain/report';
import type { Snapshot } from '@golden-thread/domain/review';
import { type Database, newId, type UnitOfWork } from '@golden-thread/persistence';
import {
  addComposition,
  findLatestComposition,
  findReportMaterial,
  hashOfReport,
  savePerformanceReport,
} from '@golden-thread/persistence/report';
import { findLatestSnapshot, findRoundOf } from '@golden-thread/persistence/review';
import { askWhatIsDue } from './ask-what-is-due';
import { reportSubject } from './report-subject';
import { type ReportCommand, withReport } from './with-report';

export interface ComposeReport extends ReportCommand {
  /** The composer's own words at the head of the report. */
  readonly summary: string;
}

/**
 * Composes a report from the frozen figures of its quarter and the decisions taken up to then, and hands it to scrutiny and to
 * Cabinet at the same moment. May be done again, with later figures, until one of them has finished.
 * Refuses: `FiguresNotFrozen`, and as `decideComposition` does.
 */
export function composeReport(
  database: Database,
  actor: Actor,
  command: ComposeReport,
): Promise<Outcome<{ reportId: string; hash: string }>> {
  return withReport(database, { actor, permission: 'reports.compose', command }, async (work, report) => {
    const { quarter } = reportHalves[report.half];
    const round = await findRoundOf(work, { year: report.year, quarter });
    const snapshot = round && (await findLatestSnapshot(work, round.id));
    if (!round || !snapshot) return refuse('FiguresNotFrozen', { quarter });
    const content = await contentOf(work, report, { snapshot, summary: command.summary });
    const hash = hashOfReport(content);
    const decided = decideComposition(report, { snapshotId: snapshot.id, hash, roundState: round.state });
    if (!decided.ok) return decided;
    const before = await findLatestComposition(work, report.id);
    const number = (before?.number ?? 0) + 1;
    await addComposition(work, { id: newId(), reportId: report.id, number, hash, content, composedAt: work.now });
    await savePerformanceReport(work, decided.value.report);
    const openedBy = work.record(decided.value.event);
    work.closeTasks({ subject: reportSubject(report), kinds: ['compose-report'], as: 'done' });
    await askWhatIsDue(work, decided.value.report, openedBy);
    return accept({ reportId: report.id, hash });
  });
}

async function contentOf(
  work: UnitOfWork,
  report: PerformanceReport,
  from: { readonly snapshot: Snapshot; readonly summary: string },
): Promise<ReportContent> {
  const { year, half } = report;
  const { id, number, hash, takenAt, content } = from.snapshot;
  const material = await findReportMaterial(work, { year, quarter: reportHalves[half].quarter });
  return {
    year,
    half,
    council: work.council.name,
    summary: from.summary,
    snapshot: { id, number, hash, takenAt },
    figures: content.figures,
    ...material,
  };
}
