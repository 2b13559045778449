import type { ExemptParagraph } from '../authority/exemption';
import type { FinancialYear } from '../calendar/financial-year';
import type { Instant } from '../calendar/instants';
import type { SnapshotContent } from '../review/snapshot';
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
