import type { RoundState } from '../review/round';
import type { SnapshotId } from '../shared/id';
import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { ReportComposed } from './events';
import { type PerformanceReport, reportStream } from './performance-report';
import type { ReportRefusal } from './refusals';
import { reportTransitions } from './transitions';

export interface Composition {
  /** The frozen figures it is composed from, and the digest of the whole content. */
  readonly snapshotId: SnapshotId;
  readonly hash: string;
  readonly roundState: RoundState;
  /** The composer's own words at the head of the report. */
  readonly summary: string;
}

/**
 * Whether a report may be composed, or composed again: only once the corporate review of its quarter has decided every exception,
 * with a summary, and until the first body has finished challenging it.
 *
 * Refusals: NotToBeComposed, AlreadyChallenged (details: by whom), RoundNotConcluded, SummaryMissing.
 */
export function decideComposition(
  report: PerformanceReport,
  composition: Composition,
): Outcome<{ readonly report: PerformanceReport; readonly event: ReportComposed }, Refusal<ReportRefusal>> {
  const state = reportTransitions.next(report.state, 'compose');
  if (state === null) return refuse('NotToBeComposed', { state: report.state });
  if (report.concluded.length > 0) return refuse('AlreadyChallenged', { bodies: report.concluded });
  if (composition.roundState !== 'concluded') return refuse('RoundNotConcluded', { state: composition.roundState });
  if (isBlank(composition.summary)) return refuse('SummaryMissing');
  const { hash, snapshotId } = composition;
  return accept({
    report: { ...report, state, hash, version: report.version + 1 },
    event: {
      name: 'ReportComposed',
      stream: reportStream(report.id),
      payload: { hash, snapshotId, again: report.state === 'in-challenge' },
    },
  });
}
