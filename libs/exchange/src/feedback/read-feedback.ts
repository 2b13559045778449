import { type FeedbackColumns, type FeedbackKind, feedbackKindKeys, feedbackLimits } from '@golden-thread/domain/review/feedback';
import { readNumber } from '../council-pack/read-number';
import { mostFaults, readNamedColumns } from '../tabular/named-columns';
import type { GivenFile } from '../tabular/table';

/** What an extract says of a service, by the name or code that it has there. A kind that it leaves empty is not counted. */
export interface FeedbackLine {
  readonly service: string;
  readonly counts: readonly { readonly kind: FeedbackKind; readonly count: number }[];
}

/** The lines of an extract, or what is wrong with it in its own rows and columns. */
export type ReadFeedback = { readonly lines: readonly FeedbackLine[] } | { readonly faults: readonly string[] };

const isCount = (number: string): boolean => /^\d+$/.test(number) && Number(number) <= feedbackLimits.count;

/**
 * A quarter's extract of the customer system: a row for each service with how many complaints, comments, compliments and avoidable contacts it had, under the names that the
 * system gives its columns. A service twice, or what is no whole number, is a fault.
 */
export function readFeedback(file: GivenFile, columns: FeedbackColumns): ReadFeedback {
  const named = [columns.service, ...feedbackKindKeys.map((kind) => columns[kind])];
  const read = readNamedColumns(file, named);
  if ('faults' in read) return read;
  const faults: string[] = [];
  const lines: FeedbackLine[] = [];
  const seen = new Set<string>();
  for (const { place, row, cells, commaIsDecimal } of read.rows) {
    const service = cells[0]!;
    if (seen.has(service)) faults.push(`${place}, row ${row}: ${service} stands twice. Put its rows together.`);
    seen.add(service);
    const counts = feedbackKindKeys.flatMap((kind, n) => {
      const text = cells[n + 1]!;
      if (text === '') return [];
      const number = readNumber(text, commaIsDecimal);
      if (typeof number === 'string' && isCount(number)) return [{ kind, count: Number(number) }];
      faults.push(`${place}, row ${row}, ${named[n + 1]}: “${text}” is no whole number up to ${feedbackLimits.count.toLocaleString('en-GB')}.`);
      return [];
    });
    lines.push({ service, counts });
  }
  return faults.length > 0 ? { faults: faults.slice(0, mostFaults) } : { lines };
}
