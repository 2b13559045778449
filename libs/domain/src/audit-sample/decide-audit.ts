import type { Actor } from '../authority/actor';
import { isSelfApproval } from '../authority/separation-of-duties';
import type { FinancialYear } from '../calendar/financial-year';
import type { AuditSampleId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuse, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import { type AuditResult, type AuditSampleEvent, auditSampleLimits, type AuditSampleRefusals, type FigureToAudit, type SampledFigure } from './audit-sample';

type AuditRefusal = keyof AuditSampleRefusals | 'WorkingPaperMissing';

/** Refusals, all at once: SampleSeedMissing, SampleSizeOutOfRange. Then NothingToSample: no audited figure of the year is verified. */
export function decideSample(
  { year, seed, size }: { readonly year: FinancialYear; readonly seed: string; readonly size: number },
  { id, drawn }: { readonly id: AuditSampleId; readonly drawn: readonly SampledFigure[] },
): Outcome<AuditSampleEvent, Refusal<AuditRefusal>> {
  const refused = refuseAll(
    faultsAmong<Refusal<AuditRefusal>>([
      isBlank(seed) && { code: 'SampleSeedMissing' },
      !(Number.isInteger(size) && size >= 1 && size <= auditSampleLimits.figures) && { code: 'SampleSizeOutOfRange', details: { most: auditSampleLimits.figures } },
    ]),
  );
  if (refused) return refused;
  if (drawn.length === 0) return refuse('NothingToSample', { year });
  return accept({ name: 'AuditSampleDrawn', stream: { type: 'figures', id }, payload: { year, seed, refs: drawn.map(({ ref }) => ref) } });
}

/**
 * What Internal Audit records of one figure: nobody of those who entered or verified it, once, a pass only where a working paper shows it, and
 * anything else with what was found.
 *
 * Refusals: AuditedAlready, AuditedByContributor, then all at once WorkingPaperMissing, FindingMissing.
 */
export function decideAuditResult(
  sampleId: AuditSampleId,
  figure: FigureToAudit,
  { result, finding, actor, periodLabel }: { readonly result: AuditResult; readonly finding: string; readonly actor: Actor; readonly periodLabel: string },
): Outcome<AuditSampleEvent, Refusal<AuditRefusal>> {
  const { ref, period, figureVersion, ownerPostId, verifierPostId } = figure;
  if (figure.result !== null) return refuse('AuditedAlready', { ref });
  if (isSelfApproval(actor, figure.contributors)) return refuse('AuditedByContributor', { ref });
  if (result === 'pass' && !figure.hasWorkingPaper) return refuse('WorkingPaperMissing', { ref, period: periodLabel });
  if (result !== 'pass' && isBlank(finding)) return refuse('FindingMissing');
  return accept({
    name: 'FigureAudited',
    stream: { type: 'measure', id: figure.measureId },
    payload: { ref, period, figureVersion, result, sampleId, ownerPostId, verifierPostId },
    wording: { finding: normalText(finding) },
  });
}
