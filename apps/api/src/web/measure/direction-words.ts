import { type Direction, tellingDecimals, writeFigure } from '@golden-thread/domain/measure';

const words = { improved: 'Better', worsened: 'Worse', unchanged: 'No change', higher: 'Higher', lower: 'Lower' } as const;
const profileWords = {
  ...words, improved: 'Better against its profile', worsened: 'Worse against its profile', unchanged: 'As near to its profile',
} as const;
const because = {
  'no-figure': 'Nothing to compare',
  'no-earlier-figure': 'No earlier figure',
  'definition-changed': 'Not compared: counted differently since',
  'year-begins': 'Not compared: counts from the start of the year',
  'no-profile': 'Not compared: no target for each of the two periods',
} as const;

/**
 * A direction of travel in words, with the figure it is measured against: "Better (was 76.0 %), within its normal variation". A figure
 * that moved is never said to be what it was: as many decimals are shown as tell the two apart.
 */
export function directionWords(direction: Direction, shown: { readonly unit: string; readonly decimals: number }, value: string | null): string {
  if (direction.travel === 'unknown') return because[direction.because];
  if (direction.against === 'profile') return profileWords[direction.travel];
  const decimals = value === null ? shown.decimals : tellingDecimals(value, [direction.from], shown.decimals);
  const moved = direction.travel === 'unchanged' ? words.unchanged : `${words[direction.travel]} (was ${writeFigure(direction.from, { ...shown, decimals })})`;
  return direction.withinNormalVariation && direction.travel !== 'unchanged' ? `${moved}, within its normal variation` : moved;
}
