import { findPeriod, type Frequency } from '@golden-thread/domain/measure';
import type { PackRule } from '../pack-rule';

const dated = ['targets', 'values'] as const;

const examples: Readonly<Record<Frequency, string>> = { monthly: '2026-04', quarterly: '2026/27 Q1', 'half-yearly': '2026/27 H1', annual: '2026/27' };

/** A target or figure is of a period of the measure's own frequency; a data-only measure has no target. */
export const periodsFitTheMeasure: PackRule = (sheets) => {
  const measures = new Map(sheets.all('measures').map((measure) => [measure.ref, measure]));
  return dated.flatMap((sheet) =>
    sheets.rows(sheet).flatMap((row) => {
      const measure = measures.get(row.measure);
      if (measure === undefined || row.period === undefined) return [];
      const period = findPeriod(row.period);
      if (measure.frequency !== undefined && period !== null && period.frequency !== measure.frequency) {
        return [sheets.fault(sheet, row.row, 'period', `${period.label}, which is ${period.frequency}`, `a period of ${row.measure}, which is ${measure.frequency}, such as ${examples[measure.frequency]}`)];
      }
      if (sheet === 'targets' && measure.polarity === 'data-only') {
        return [sheets.fault(sheet, row.row, 'measure', `a target for ${row.measure}, which is data-only`, 'targets of measures that are judged')];
      }
      return [];
    }),
  );
};
