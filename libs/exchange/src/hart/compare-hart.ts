import { statusOf } from '@golden-thread/domain/measure';
import { explainDifference } from './explain-difference';
import type { HartDifference } from './hart-difference';
import { hartQuestion } from './hart-question';
import type { HartRow } from './hart-row';

/**
 * Compares the status that the rules compute with the one that the council published, measure by measure, and lists every
 * difference with the reason that a test on its figures shows, else "unexplained".
 */
export function compareHart(rows: readonly HartRow[]): { readonly agreeing: number; readonly differences: readonly HartDifference[] } {
  const judged = rows.map((row) => ({ row, status: statusOf(hartQuestion(row)) }));
  const agreeing = judged.filter(({ row, status }) => status.level === row.published).map(({ row }) => row);
  const differences = judged
    .filter(({ row }) => !agreeing.includes(row))
    .map(({ row, status }) => ({
      code: row.code,
      description: row.description,
      published: row.published,
      computed: status.level,
      why: status.why,
      ...explainDifference(row, agreeing.filter(({ service }) => service === row.service)),
    }));
  return { agreeing: agreeing.length, differences };
}
