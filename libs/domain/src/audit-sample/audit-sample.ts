/** Internal Audit's sample of a year's audited figures: drawn by a seed, so that the same seed draws the same, and what it found of each. */

import type { FinancialYear } from '../calendar/financial-year';
import type { Instant } from '../calendar/instants';
import type { DomainEvent } from '../shared/domain-event';
import type { AuditSampleId, MeasureId, PersonId, PostId } from '../shared/id';
import type { PeriodKey } from '../measure/period';

/** The facts that can stand in the way of a sample, and what each refusal tells. */
export interface AuditSampleRefusals {
  readonly AuditedAlready: { readonly ref: string };
  readonly AuditedByContributor: { readonly ref: string };
  readonly FindingMissing: null;
  readonly NoSuchSample: null;
  readonly NothingToSample: { readonly year: FinancialYear };
  readonly SampleSeedMissing: null;
  readonly SampleSizeOutOfRange: { readonly most: number };
}

/** What happens to audited figures. What was found travels as wording, beside the event. */
export type AuditSampleEvent =
  | DomainEvent<'MeasureAuditSet', { readonly ref: string; readonly audited: boolean }, 'measure'>
  /** Internal Audit drew a sample; what it found of each figure is told on the measure's own history. */
  | DomainEvent<'AuditSampleDrawn', { readonly year: FinancialYear; readonly seed: string; readonly refs: readonly string[] }, 'figures'>
  | DomainEvent<'FigureAudited', { readonly ref: string; readonly period: string; readonly figureVersion: number; readonly result: AuditResult; readonly sampleId: AuditSampleId; readonly ownerPostId: PostId; readonly verifierPostId: PostId }, 'measure'>;

/** How much there may be: characters of a seed and of what was found, figures of one sample. */
export const auditSampleLimits = { seed: 40, finding: 2000, figures: 200 } as const;

/**
 * What Internal Audit finds of a figure. Pass: the working paper shows it. Amend: it must be corrected. Fail: it cannot be shown, and is not to
 * be relied on. Source: Ribble Valley 5.3, "a sample of the figures are checked by our Internal Audit".
 */
export const auditResults = ['pass', 'amend', 'fail'] as const;
export type AuditResult = (typeof auditResults)[number];

/** One sample of one year's figures. */
export interface AuditSample {
  readonly id: AuditSampleId;
  readonly year: FinancialYear;
  /** With which it can be drawn again: the figures stand in the order of SHA-256 over the seed, a space and the measure's reference. */
  readonly seed: string;
  readonly drawnBy: PersonId | null;
  readonly drawnAt: Instant;
}

/** A figure of a sample as it stood when it was drawn, and what was found. */
export interface SampledFigure {
  readonly measureId: MeasureId;
  readonly ref: string;
  readonly period: PeriodKey;
  readonly figureVersion: number;
  readonly value: string | null;
  readonly result: AuditResult | null;
  readonly finding: string;
}

/** What is known of a sampled figure today, for whoever checks it. */
export interface FigureToAudit extends SampledFigure {
  readonly hasWorkingPaper: boolean;
  /** Everybody whose words are in the figure: they check nothing of their own. */
  readonly contributors: readonly PersonId[];
  readonly ownerPostId: PostId;
  readonly verifierPostId: PostId;
}
