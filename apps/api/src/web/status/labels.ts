import { distinguishingDecimals, writeFigure } from '@golden-thread/domain/measure/write-figure';
import type { Direction } from '@golden-thread/domain/status/direction';
import type { MeasurePosition } from '@golden-thread/domain/status/position';
import { levels, type Status } from '@golden-thread/domain/status/status';
import { formatFigure } from '../measure/labels';

const directionLabels = { improved: 'Better', worsened: 'Worse', unchanged: 'No change', higher: 'Higher', lower: 'Lower' } as const;
const profileDirectionLabels = {
  ...directionLabels, improved: 'Better against its profile', worsened: 'Worse against its profile', unchanged: 'As near to its profile',
} as const;
const unknownDirectionLabels = {
  'no-figure': 'Nothing to compare',
  'no-earlier-figure': 'No earlier figure',
  'definition-changed': 'Not compared: counted differently since',
  'year-begins': 'Not compared: counts from the start of the year',
  'no-profile': 'Not compared: no target for each of the two periods',
} as const;

/**
 * A direction of travel in words, with the figure it is measured against: "Better (was 76.0%), within its normal variation". A figure
 * that moved is never said to be what it was: as many decimals are shown as tell the two apart.
 */
export function formatDirection(direction: Direction, shown: { readonly unit: string; readonly decimals: number }, value: string | null): string {
  if (direction.travel === 'unknown') return unknownDirectionLabels[direction.because];
  if (direction.against === 'profile') return profileDirectionLabels[direction.travel];
  const decimals = value === null ? shown.decimals : distinguishingDecimals(value, [direction.from], shown.decimals);
  const moved = direction.travel === 'unchanged' ? directionLabels.unchanged : `${directionLabels[direction.travel]} (was ${writeFigure(direction.from, { ...shown, decimals })})`;
  return direction.withinNormalVariation && direction.travel !== 'unchanged' ? `${moved}, within its normal variation` : moved;
}

/** The value by which a measure stands; where there is none, whether one waits for verification or was not entered yet. */
export const formatPosition = ({ figure, status, unit, decimals }: MeasurePosition): string =>
  figure === null ? levels[status.level === 'waiting' ? 'waiting' : 'no-data'].word : formatFigure(figure, { unit, decimals });

/** A status as the macro `status` takes it: the level's colour, its word, and why. */
export interface StatusView {
  readonly level: 'green' | 'amber' | 'red' | 'grey';
  readonly word: string;
  readonly why: string;
}

export const statusView = ({ level, why }: Status): StatusView => ({
  level: level === 'green' || level === 'amber' || level === 'red' ? level : 'grey',
  word: levels[level].judged ? `${levels[level].colourWord}: ${levels[level].word.toLowerCase()}` : levels[level].word,
  why,
});
