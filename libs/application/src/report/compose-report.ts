import type { Actor } from '@golden-thread/domain/authority/actor';
import { quarterDates } from '@golden-thread/domain/calendar/financial-year';
import { type CommitteeNarrative, noNarrative } from '@golden-thread/domain/document/committee-paper';
import { deliverableResult } from '@golden-thread/domain/report/deliverable-result';
import { decideComposition } from '@golden-thread/domain/report/decide-composition';
import { type PerformanceReport, reportHalves } from '@golden-thread/domain/report/performance-report';
import { type ReportContent, reportedLatency } from '@golden-thread/domain/report/report-content';
import { type ReportedExtraRound, reportedExtraRound } from '@golden-thread/domain/report/reported-extra-round';
import type { Snapshot } from '@golden-thread/domain/review/snapshot';
import type { ReportId } from '@golden-thread/domain/shared/id';
import { accept, type Outcome, refuse } from '@golden-thread/domain/shared/outcome';
import { halfOfExtraRound } from '@golden-thread/domain/timetable/extra-round';
import { findExemptFromReport } from '@golden-thread/persistence/authority/exemptions';
import { listDeliverablesOfYear } from '@golden-thread/persistence/report/deliverables.query';
import { savePerformanceReport } from '@golden-thread/persistence/report/performance-reports';
import { listExtraRoundsGiven, listFindings, listReportedQuarters, listReportedRecovery } from '@golden-thread/persistence/report/report-material.query';
import { addComposition, countCompositions, findReportMaterial, hashOfReport } from '@golden-thread/persistence/report/report-compositions';
import { findLatestSnapshot } from '@golden-thread/persistence/review/corporate-review';
import { findRoundOf } from '@golden-thread/persistence/review/rounds';
import type { Database } from '@golden-thread/persistence/unit-of-work/database';
import { newId } from '@golden-thread/persistence/unit-of-work/ids';
import type { UnitOfWork } from '@golden-thread/persistence/unit-of-work/unit-of-work';
import { requestDocument } from '../document/ask-for-document';
import { documentOfReport } from '../document/document-contents';
import { keepForTakingBack } from '../history/take-back-act';
import { listLatency } from '../review/read-latency';
import { openDueTasks, type ReportCommand, reportSubject, withReport } from './report-command';

export interface ComposeReport extends ReportCommand {
  /** The composer's own words at the head of the report. */
  readonly summary: string;
  /** What the officer writes under the committee's heads. */
  readonly narrative?: CommitteeNarrative | undefined;
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
): Promise<Outcome<{ reportId: ReportId; hash: string }>> {
  return withReport(database, { actor, permission: 'reports.compose', command }, async (work, report) => {
    const { quarter } = reportHalves[report.half];
    const round = await findRoundOf(work, { year: report.year, quarter });
    const snapshot = round && (await findLatestSnapshot(work, round.id));
    if (!round || !snapshot) return refuse('FiguresNotFrozen');
    const content = await contentOf(work, report, { snapshot, summary: command.summary, narrative: command.narrative ?? noNarrative });
    const hash = hashOfReport(content);
    const decided = decideComposition(report, { snapshotId: snapshot.id, hash, roundState: round.state, summary: command.summary });
    if (!decided.ok) return decided;
    const number = (await countCompositions(work, report.id)) + 1;
    await addComposition(work, { id: newId(), reportId: report.id, number, hash, content, composedAt: work.now });
    await requestDocument(work, { kind: 'report', thingId: report.id }, documentOfReport(report, { content, number }, await findExemptFromReport(work, null, report.id)));
    await savePerformanceReport(work, decided.value.report);
    const openedBy = work.record(decided.value.event);
    keepForTakingBack(work, { thing: { type: 'performance-report', id: report.id }, eventId: openedBy, before: report, version: decided.value.report.version });
    work.closeTasks({ subject: reportSubject(report), kinds: ['compose-report'], as: 'done', by: openedBy });
    await openDueTasks(work, decided.value.report, openedBy);
    return accept({ reportId: report.id, hash });
  });
}

async function contentOf(
  work: UnitOfWork,
  report: PerformanceReport,
  from: { readonly snapshot: Snapshot; readonly summary: string; readonly narrative: CommitteeNarrative },
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
    narrative: from.narrative,
    quarters: await listReportedQuarters(work, content),
    findings: await listFindings(work, { year, quarter: content.quarter }),
    recovery: await listReportedRecovery(work),
    latency: await listReportedLatency(work, { year, quarter: content.quarter }),
    extraRounds: await listExtraRounds(work, report, content.figures),
    deliverables: (await listDeliverablesOfYear(work, year)).map(({ ownMeasures, measuresBelow, ...deliverable }) => ({
      ...deliverable,
      ...deliverableResult(content.figures, { ownMeasures, measuresBelow }),
    })),
    ...material,
  };
}

/** How long the last rounds took, up to and with the report's own. */
async function listReportedLatency(work: UnitOfWork, { year, quarter }: Pick<Snapshot['content'], 'year' | 'quarter'>): Promise<NonNullable<ReportContent['latency']>> {
  const rounds = (await listLatency(work)).filter(({ actual }) => actual.periodEndsOn <= quarterDates(year, quarter).endsOn);
  return rounds.map(({ name, year: of, ...ways }) => reportedLatency(`${name}, ${of}`, ways));
}

/** The rounds that were added up to the report's half of the year: the annual report tells of all. */
async function listExtraRounds(work: UnitOfWork, { year, half }: PerformanceReport, frozen: ReportContent['figures']): Promise<readonly ReportedExtraRound[]> {
  const given = (await listExtraRoundsGiven(work, year)).filter(({ figuresOn }) => half === 'h2' || halfOfExtraRound(year, figuresOn) === half);
  return given.map((round) => reportedExtraRound(round, frozen)).filter((round) => round !== null);
}
