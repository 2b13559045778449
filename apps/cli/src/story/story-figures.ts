import { readFileSync } from 'node:fs';
import { readCsv } from '@golden-thread/exchange/tabular';
import { exampleCouncil } from './example-council';

/** A figure as its owner types it in the story. */
export interface StoryFigure {
  readonly measure: string;
  readonly period: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  readonly dataStatus: 'final' | 'provisional';
  readonly commentary: string;
}

/** '2026/27 Q1' as the measures name it: '2026-Q1'. */
const keyOf = (period: string): string => {
  const [year, part = 'Y'] = period.split(' ');
  return `${year!.slice(0, 4)}-${part}`;
};

/** The figures of the story's year, by measure and period. */
export function storyFigures(): ReadonlyMap<string, StoryFigure> {
  const table = readCsv(new Uint8Array(readFileSync(exampleCouncil.figures)));
  const figures = table.rows.map(({ cells }) => {
    const cell = (column: string): string => cells[table.columns.indexOf(column)] ?? '';
    const figure: StoryFigure = {
      measure: cell('measure'),
      period: keyOf(cell('period')),
      value: cell('value'),
      numerator: cell('numerator'),
      denominator: cell('denominator'),
      dataStatus: cell('data_status') === 'provisional' ? 'provisional' : 'final',
      commentary: cell('commentary'),
    };
    return [`${figure.measure} ${figure.period}`, figure] as const;
  });
  return new Map(figures);
}
