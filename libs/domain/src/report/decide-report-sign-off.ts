import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { isBlank } from '../shared/text';
import type { ReportSignedOff } from './events';
import { type ChallengeBody, type PerformanceReport, reportStream } from './performance-report';
import type { ReportRefusal } from './refusals';

/**
 * Whether somebody signs that they support the officer's recommendation, or that they do not: a member of Cabinet, while the report is before
 * the two bodies or ready, once for each composition; who does not support it says why.
 *
 * Refusals: NotOfThisBody, NotInChallenge, SignedOffAlready, SignOffUnexplained.
 */
export function decideReportSignOff(
  report: PerformanceReport,
  of: { readonly sitsOn: readonly ChallengeBody[]; readonly supported: boolean; readonly comments: string; readonly signed: boolean },
): Outcome<ReportSignedOff, Refusal<ReportRefusal>> {
  if (!of.sitsOn.includes('cabinet')) return refuse('NotOfThisBody', { body: 'cabinet' });
  if ((report.state !== 'in-challenge' && report.state !== 'ready') || report.hash === null) return refuse('NotInChallenge', { state: report.state });
  if (of.signed) return refuse('SignedOffAlready');
  if (!of.supported && isBlank(of.comments)) return refuse('SignOffUnexplained');
  return accept({
    name: 'ReportSignedOff',
    stream: reportStream(report.id),
    payload: { hash: report.hash, supported: of.supported },
    ...(isBlank(of.comments) ? {} : { wording: { comments: of.comments } }),
  });
}
