import type { ExemptParagraph } from '../authority/exemption';
import type { CalendarDate } from '../calendar/dates';
import type { FinancialYear, Quarter } from '../calendar/financial-year';
import type { Instant } from '../calendar/instants';
import type { CommitteeNarrative } from '../document/committee-paper';
import type { ReviewSection } from '../review/service-review';
import type { FrozenFigure, SnapshotContent } from '../review/snapshot';
import type { SnapshotId } from '../shared/id';
import type { ReportedDeliverable } from './deliverable-result';
import type { ReportHalf } from './performance-report';

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
  readonly decisions: readonly ReportedDecision[];
  readonly issues: readonly { readonly quarter: number; readonly text: string; readonly services: readonly string[] }[];
  readonly reviews: readonly { readonly service: string; readonly state: string; readonly late: boolean }[];
}

/** What a reader is shown of a report: all of it, or without the decisions that are exempt today, of which it says under which paragraph. */
export interface ReportForReader extends ReportContent {
  readonly exempt: readonly (Pick<ReportedDecision, 'quarter' | 'reference'> & { readonly paragraph: ExemptParagraph })[];
}

/** A report without the decisions that are exempt for its reader. Its digest is of the whole of it. */
export function withoutExempt(content: ReportContent, exempt: readonly { readonly reference: string; readonly paragraph: ExemptParagraph }[]): ReportForReader {
  const paragraphs = new Map(exempt.map(({ reference, paragraph }) => [reference, paragraph]));
  return {
    ...content,
    decisions: content.decisions.filter(({ reference }) => !paragraphs.has(reference)),
    exempt: content.decisions.flatMap(({ quarter, reference }) => {
      const paragraph = paragraphs.get(reference);
      return paragraph === undefined ? [] : [{ quarter, reference, paragraph }];
    }),
  };
}

export interface ReportedDecision {
  readonly quarter: number;
  readonly reference: string;
  readonly kind: string;
  readonly service: string;
  readonly measure: string | null;
  readonly decision: string;
  readonly reason: string;
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
