import { type ExemptCommentary, type ExemptParagraph, textLeftOut, figuresForReader } from '../authority/exemption';
import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { Instant } from '../calendar/instants';
import { committeeHeadKeys, type CommitteeNarrative } from '../document/committee-paper';
import { hopsOf, type LatencyStage, type WayOfFigures } from '../review/latency';
import type { ReviewSection } from '../review/service-review';
import type { FrozenFigure, SnapshotContent } from '../review/snapshot';
import type { SnapshotId } from '../shared/id';
import type { ReportedDeliverable } from './deliverable-result';
import type { ReportedExtraRound } from './reported-extra-round';
import { type ReportHalf, reportHalves } from './performance-report';
import type { ReportText } from './report-texts';

/**
 * What a report says, whole: the text of its composer, the frozen figures of its quarter, and what the corporate reviews of the
 * period decided. Its digest is what scrutiny and Cabinet challenge and what is published.
 *
 * Source: chesterfield 5.3, "performance data, trends and the findings and actions for the service and corporate performance reviews".
 */
export interface ReportContent {
  readonly year: FinancialYear;
  readonly half: ReportHalf;
  readonly council: string;
  readonly summary: string;
  readonly snapshot: { readonly id: SnapshotId; readonly number: number; readonly hash: string; readonly takenAt: Instant };
  readonly figures: SnapshotContent['figures'];
  /** What the council plan set out to do, with what came of it. Reports of before do not say. */
  readonly deliverables?: readonly ReportedDeliverable[];
  /** What the officer who reports writes under the committee's heads. Reports of before do not say; nor do they say what follows. */
  readonly narrative?: CommitteeNarrative;
  /** How the figures were frozen quarter by quarter, in order of time, this report's own last. */
  readonly quarters?: readonly ReportedQuarter[];
  /** What the services found in their own reviews of the quarter, once signed off. */
  readonly findings?: readonly { readonly service: string; readonly section: ReviewSection; readonly text: string }[];
  /** The recovery plans agreed, with the newest month that was judged. */
  readonly recovery?: readonly ReportedRecovery[];
  /** How long the figures of the report's round took, with the rounds before it and those that were added, beside what their timetables had. */
  readonly latency?: readonly ReportedLatency[];
  /** The rounds that were added beside the year's own. */
  readonly extraRounds?: readonly ReportedExtraRound[];
  readonly decisions: readonly ReportedDecision[];
  readonly issues: readonly { readonly quarter: number; readonly text: string; readonly services: readonly string[] }[];
  readonly reviews: readonly { readonly service: string; readonly state: string; readonly late: boolean }[];
}

/** What is exempt for a reader of a report today: decisions, recovery plans and reviews that it tells of, and texts in it. */
export interface ExemptFromReport {
  readonly decisions: readonly { readonly reference: string; readonly paragraph: ExemptParagraph }[];
  readonly plans: readonly { readonly reference: string; readonly paragraph: ExemptParagraph }[];
  readonly reviews: readonly { readonly year: FinancialYear; readonly quarter: Quarter; readonly service: string; readonly paragraph: ExemptParagraph }[];
  readonly texts: readonly { readonly text: ReportText; readonly paragraph: ExemptParagraph }[];
  readonly commentaries: readonly ExemptCommentary[];
}

/** What a reader is shown of a report: all of it, or without what is exempt today, of which it says under which paragraph. */
export interface ReportForReader extends ReportContent {
  readonly exempt: readonly { readonly what: string; readonly paragraph: ExemptParagraph }[];
}

/**
 * A report without what is exempt for its reader. Decisions, recovery plans and findings are left out and named under `exempt`; in the place of a
 * text stands that it is. The digest is of the whole of it.
 */
export function withoutExempt(content: ReportContent, exempt: ExemptFromReport): ReportForReader {
  const decisions = new Map(exempt.decisions.map(({ reference, paragraph }) => [reference, paragraph]));
  const plans = new Map(exempt.plans.map(({ reference, paragraph }) => [reference, paragraph]));
  const reviewed = { year: content.year, quarter: reportHalves[content.half].quarter };
  const reviews = new Map(exempt.reviews.filter(({ year, quarter }) => year === reviewed.year && quarter === reviewed.quarter).map(({ service, paragraph }) => [service, paragraph]));
  const texts = new Map(exempt.texts.map(({ text, paragraph }) => [text, textLeftOut(paragraph)]));
  const shown = (text: ReportText, said: string): string => (said === '' ? '' : (texts.get(text) ?? said));
  const services = [...new Set(content.findings?.map(({ service }) => service))];
  return {
    ...content,
    summary: shown('summary', content.summary),
    figures: figuresForReader(content.figures, exempt.commentaries),
    ...(content.narrative && { narrative: mapHeads(content.narrative, shown) }),
    ...(content.findings && { findings: content.findings.filter(({ service }) => !reviews.has(service)) }),
    ...(content.recovery && { recovery: content.recovery.filter(({ reference }) => !plans.has(reference)) }),
    decisions: content.decisions.filter(({ reference }) => !decisions.has(reference)),
    exempt: [
      ...content.decisions.flatMap(({ quarter, reference }) => leftOut(`${reference}, quarter ${quarter}`, decisions.get(reference))),
      ...(content.recovery ?? []).flatMap(({ reference }) => leftOut(`Recovery plan ${reference}`, plans.get(reference))),
      ...services.flatMap((service) => leftOut(`Findings of the review of ${service}`, reviews.get(service))),
    ],
  };
}

const leftOut = (what: string, paragraph: ExemptParagraph | undefined): ReportForReader['exempt'] => (paragraph === undefined ? [] : [{ what, paragraph }]);

const mapHeads = (narrative: CommitteeNarrative, shown: (head: keyof CommitteeNarrative, said: string) => string): CommitteeNarrative => ({
  ...narrative,
  ...Object.fromEntries(committeeHeadKeys.map((head) => [head, shown(head, narrative[head])])),
});

export interface ReportedDecision {
  readonly quarter: number;
  readonly reference: string;
  readonly kind: string;
  readonly service: string;
  readonly measure: string | null;
  readonly decision: string;
  readonly reason: string;
}

/** A round's way up to the corporate review, after which this report comes: calendar days since the end of its period; null: not reached, or not in its timetable. */
export interface ReportedLatency {
  readonly round: string;
  readonly stages: readonly { readonly stage: ReportedLatencyStage; readonly took: number | null; readonly planned: number | null }[];
}

/** What lies before a report: it comes before members and the public itself. */
export const reportedLatencyStages = ['entered', 'verified', 'reviewed', 'corporate-review'] as const satisfies readonly LatencyStage[];
type ReportedLatencyStage = (typeof reportedLatencyStages)[number];

/** A round as a report tells how long it took. */
export function reportedLatency(round: string, { actual, planned }: { readonly actual: WayOfFigures; readonly planned: WayOfFigures }): ReportedLatency {
  const [took, had] = [hopsOf(actual), hopsOf(planned)].map((hops) => new Map(hops.map(({ stage, sincePeriodEnd }) => [stage, sincePeriodEnd])));
  return { round, stages: reportedLatencyStages.map((stage) => ({ stage, took: took!.get(stage) ?? null, planned: had!.get(stage) ?? null })) };
}

/** One quarter of a trend: of each measure what was frozen then. */
export interface ReportedQuarter {
  readonly year: FinancialYear;
  readonly quarter: Quarter;
  readonly figures: readonly Pick<FrozenFigure, 'ref' | 'value' | 'target' | 'level'>[];
}

export interface ReportedRecovery {
  readonly reference: string;
  readonly title: string;
  readonly service: string;
  readonly state: string;
  readonly approvedOn: CalendarDate | null;
  readonly goal: string | null;
  /** The newest month with an update: what it says, and what the panel said to it. */
  readonly latest: { readonly month: string; readonly progress: string; readonly verdict: string | null } | null;
}
