import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import type { Direction } from '@golden-thread/domain/measure/direction';
import { type DataStatus, hasNoCases } from '@golden-thread/domain/measure/figure';
import { type Measure, numberNames, type Polarity } from '@golden-thread/domain/measure/measure';
import type { Frequency } from '@golden-thread/domain/measure/period';
import type { MeasurePosition } from '@golden-thread/domain/measure/position';
import { levels, type Status } from '@golden-thread/domain/measure/status';
import type { SheetState } from '@golden-thread/domain/measure/transitions';
import type { FigureFault, FigureFaults } from '@golden-thread/domain/measure/refusals';
import type { FigureWarning } from '@golden-thread/domain/measure/typed-figure';
import { distinguishingDecimals, writeFigure } from '@golden-thread/domain/measure/write-figure';

/** How firm a figure is. */
export const dataStatusLabels: Readonly<Record<DataStatus, string>> = { final: 'Final', provisional: 'Provisional', estimated: 'Estimated' };

/** Where a sheet of figures stands, with the colour of its tag. */
export const sheetStateTags: Readonly<Record<SheetState, { readonly text: string; readonly colour: string }>> = {
  open: { text: 'Not entered', colour: 'grey' },
  entered: { text: 'Entered, waiting for verification', colour: 'blue' },
  returned: { text: 'Returned to the owner', colour: 'yellow' },
  verified: { text: 'Verified', colour: 'green' },
};

export const frequencyLabels: Readonly<Record<Frequency, string>> = {
  monthly: 'Every month',
  quarterly: 'Every quarter',
  'half-yearly': 'Every half year',
  annual: 'Once a year',
  'even-years': 'Every second year, those that begin in an even one (2026/27)',
  'odd-years': 'Every second year, those that begin in an odd one (2027/28)',
  'two-years-rolling': 'Once a year, of the last two years',
  'three-years-rolling': 'Once a year, of the last three years',
  'four-years-rolling': 'Once a year, of the last four years',
};

export const polarityLabels: Readonly<Record<Polarity, string>> = {
  maximise: 'More is better',
  minimise: 'Less is better',
  'plan-is-best': 'Nearest to plan is best',
  representative: 'Representative: nearest to the share of the population is best',
  'data-only': 'Data only',
};

/** "Amber within 5% of the target, green only on it": the tolerance in words. */
export function formatTolerance({ polarity, tolerance, unit }: Pick<Measure, 'polarity' | 'tolerance' | 'unit'>): string {
  if (polarity === 'data-only') return 'Not judged';
  const reach = (amount: string): string =>
    tolerance.basis === 'percent' ? `${amount}% of the target` : writeFigure(amount, { unit: unit === '%' ? 'percentage points' : unit, decimals: placesOf(amount) });
  const met = tolerance.strict === true ? (polarity === 'minimise' ? 'Green below the target, not on it' : 'Green above the target, not on it') : 'Green where the target is met';
  const green = Number(tolerance.green) === 0 ? met : `Green within ${reach(tolerance.green)}`;
  const amber = Number(tolerance.amber) === 0 ? 'red otherwise' : `amber within ${reach(tolerance.amber)}, red beyond`;
  return `${green}, ${amber}; exactly on the edge counts as the ${tolerance.edge} level`;
}

const placesOf = (amount: string): number => amount.split('.')[1]?.length ?? 0;

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

/** What a part of a definition is called on pages, by its name in events and rows. */
const definitionPartLabels: Readonly<Record<string, string>> = {
  ref: 'reference', title: 'title', kind: 'kind', unit: 'unit', decimals: 'decimals shown', polarity: 'which way is better',
  frequency: 'how often it is collected', cumulative: 'what a figure counts', formula: 'how it is entered', multiplier: 'multiplier',
  tolerance: 'tolerance', zeroTarget: 'what a target of 0 means', lowest: 'lowest possible figure', highest: 'highest possible figure',
  dimension: 'dimension', group: 'group on the scorecard', serviceId: 'lead service', ownerPostId: 'who enters it',
  verifierPostId: 'who verifies it', memberPostId: 'member responsible', definition: 'what is counted', dataType: 'data type',
  dataSource: 'data source', calculationGuidance: 'calculation guidance', benchmarking: 'opportunities for benchmarking', feeds: 'feeds',
  workingPapers: 'working papers', evidence: 'evidence',
};

/** The changed parts of a definition in words: "tolerance, which way is better". */
export const formatDefinitionParts = (fields: readonly string[]): string => fields.map((field) => definitionPartLabels[field] ?? field).join(', ');

type FaultMessage<Details> = (details: Details, of: ReturnType<typeof numberNames>) => string;

const faultMessages: { readonly [Code in keyof FigureFaults]: FaultMessage<FigureFaults[Code]> } = {
  NotANumber: ({ typed }) => `“${typed}” is not a number. Write digits such as 71.2 or 1,250; leave it empty where there is no figure.`,
  NumeratorMissing: (_, of) => `“${of.numerator}” is missing. Write it, or empty “${of.denominator}” too.`,
  DenominatorMissing: (_, of) => `“${of.denominator}” is missing. Write it, or empty “${of.numerator}” too.`,
  DenominatorZero: (_, of) => `“${of.denominator}” is 0, so there is no value. Where there were no cases, empty the numbers, tick “No cases” and say why in the commentary.`,
  QuotientDiffers: ({ expected, typed }) => `the two numbers give ${expected}, not ${typed}. Correct one of them, or empty the value.`,
  AboveHighest: ({ highest }) => `by its definition no figure is above ${highest}. Correct the figure, or have the policy team change the definition.`,
  BelowLowest: ({ lowest }) => `by its definition no figure is below ${lowest}. Correct the figure, or have the policy team change the definition.`,
  NoCasesUnexplained: () => 'say in the commentary why there were no cases.',
  NoCasesWithFigure: () => 'either there were no cases, or there is a figure. Empty the numbers, or take the tick from “No cases”.',
  CommentaryRequired: ({ why }) => `say what happened and what is done about it. ${why}.`,
  PeriodNotOver: ({ endsOn }) => `the period runs until ${longDateOf(endsOn)}. Mark the figure provisional or estimated until then.`,
};

/** What is wrong with a typed figure, in words: which measure, the rule, the way out. */
export const formatFault = ({ ref, register }: Pick<Measure, 'ref' | 'register'>, { code, details }: FigureFault): string =>
  `${ref}: ${(faultMessages[code] as FaultMessage<FigureFault['details']>)(details, numberNames(register))}`;

const warningMessages: Readonly<Record<FigureWarning['code'], (against: string) => string>> = {
  Zero: (against) => `Is it really 0? Last time it was ${against}. Leave it empty where there is no figure yet.`,
  SameAsLast: () => 'The same as last time.',
  SuspiciousJump: (against) => `Far from what it was (${against}). Is it right?`,
  CumulativeFell: (against) => `It counts from the start of the year, yet it fell from ${against}.`,
  SmallNumber: (against) => `Rests on ${against} cases only: a single one moves it much.`,
};

/** A figure as it is read: its value, that there were no cases, or that there is none. */
export const formatFigure = (figure: { readonly value: string | null } | null, shown: { readonly unit: string; readonly decimals: number }): string =>
  hasNoCases(figure) ? 'No cases' : writeFigure(figure?.value ?? null, shown);

/** The value by which a measure stands; where there is none, whether one waits for verification or was not entered yet. */
export const formatPosition = ({ figure, status, unit, decimals }: MeasurePosition): string =>
  figure === null ? levels[status.level === 'waiting' ? 'waiting' : 'no-data'].word : formatFigure(figure, { unit, decimals });

/** Something to look at twice before confirming, in words. */
export const formatWarning = ({ code, against }: FigureWarning, shown: { readonly unit: string; readonly decimals: number }): string =>
  warningMessages[code](code === 'SmallNumber' ? writeFigure(against, { unit: '', decimals: 0 }) : writeFigure(against, shown));

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
