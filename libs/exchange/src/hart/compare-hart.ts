import { type DifferenceReason, explainPublished, type Explanation, type PublishedCase } from '@golden-thread/domain/status/published-status';
import type { Level } from '@golden-thread/domain/status/status';
import { statusOf } from '@golden-thread/domain/status/status-of';
import { hartQuestion, isMissing } from './hart-question';
import type { HartRow, PublishedLevel } from './read-hart';

/** One measure whose computed status is not the published one. */
export interface HartDifference {
  readonly code: string;
  readonly description: string;
  readonly published: PublishedLevel;
  readonly computed: Level;
  /** The rule's own sentence. */
  readonly why: string;
  readonly reason: DifferenceReason;
  /** What in the figures shows the reason, in one sentence. */
  readonly shownBy: string;
}

/** One quarter's file holds no earlier period and no target of the year. */
const caseOf = (row: HartRow): PublishedCase => ({
  question: { ...hartQuestion(row), ...(isMissing(row) && { value: null }) },
  published: row.published, note: row.note === '' ? null : row.note, cumulative: false, earlier: [], yearTarget: null,
});

/**
 * The reason why the computed and the published status of a measure differ, as far as a test on the figures shows one.
 *
 * @param others the other measures of the same service
 */
export const explainDifference = (row: HartRow, others: readonly HartRow[]): Explanation => explainPublished(caseOf(row), others.map(caseOf));

/**
 * Compares the status that the rules compute with the one that the council published, measure by measure, and lists every
 * difference with the reason that a test on its figures shows, else "unexplained". A 0 of which the note says that nobody had the figure is missing.
 */
export function compareHart(rows: readonly HartRow[]): { readonly agreeing: number; readonly differences: readonly HartDifference[] } {
  const judged = rows.map((row) => ({ row, status: statusOf(caseOf(row).question) }));
  const differing = judged.filter(({ row, status }) => status.level !== row.published);
  return {
    agreeing: judged.length - differing.length,
    differences: differing.map(({ row, status }) => ({
      code: row.code,
      description: row.description,
      published: row.published,
      computed: status.level,
      why: status.why,
      ...explainDifference(row, rows.filter((other) => other !== row && other.service === row.service)),
    })),
  };
}
