import { type Direction, writeFigure } from '@golden-thread/domain/measure';

const words = { improved: 'Better', worsened: 'Worse', unchanged: 'No change', higher: 'Higher', lower: 'Lower' } as const;
const because = {
  'no-figure': 'Nothing to compare',
  'no-earlier-figure': 'No earlier figure',
  'definition-changed': 'Not compared: counted differently since',
} as const;

/** A direction of travel in words, with the figure it is measured against: "Better (was 76.0 %), within its normal variation". */
export function directionWords(direction: Direction, shown: { readonly unit: string; readonly decimals: number }): string {
  if (direction.travel === 'unknown') return because[direction.because];
  const moved = direction.travel === 'unchanged' ? words.unchanged : `${words[direction.travel]} (was ${writeFigure(direction.from, shown)})`;
  return direction.withinNormalVariation && direction.travel !== 'unchanged' ? `${moved}, within its normal variation` : moved;
}
