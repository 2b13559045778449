import type { PersonId } from '../shared/id';
import { accept, faultsAmong, type Outcome, type Refusal, refuseAll } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { MeasureEvent } from './events';
import type { Measure } from './measure';
import { findPeriod } from './period';
import type { MeasureRefusal } from './refusals';

/** How many characters a comment holds, and how many people it may mention. */
export const commentLimits = { text: 2000, mentions: 3 } as const;

/**
 * Whether a question or a comment stands beside a measure, or the figure of one of its periods. Whoever enters the figures is told, and
 * whoever is mentioned. Nothing follows from it: it decides nothing, and is taken back by nobody but the history's own rules.
 *
 * Refuses, all at once: `CommentMissing`, `PeriodNotOfMeasure`.
 */
export function decideComment(
  measure: Pick<Measure, 'id' | 'ref' | 'frequency' | 'ownerPostId'>,
  { text, period, mentionedIds }: { readonly text: string; readonly period: string | null; readonly mentionedIds: readonly PersonId[] },
): Outcome<MeasureEvent, Refusal<MeasureRefusal>> {
  const refused = refuseAll(
    faultsAmong<Refusal<MeasureRefusal>>([
      isBlank(text) && { code: 'CommentMissing' },
      period !== null && findPeriod(period) === null && { code: 'PeriodNotOfMeasure', details: { period }, at: 'period' },
    ]),
  );
  if (refused) return refused;
  const { id, ref, ownerPostId } = measure;
  return accept({ name: 'MeasureCommented', stream: { type: 'measure', id }, payload: { ref, period, ownerPostId, mentionedIds }, wording: { comment: normalText(text) } });
}
