import type { FigureFault, FigureWarning } from '@golden-thread/domain/measure';
import { writeFigure } from '@golden-thread/domain/measure';
import { longDate } from '@golden-thread/domain/calendar';

const faults: Readonly<Record<FigureFault['code'], (details: FigureFault['details']) => string>> = {
  NotANumber: ({ typed }) => `“${typed ?? ''}” is not a number. Write digits such as 71.2 or 1,250; leave it empty where there is no figure.`,
  NumeratorMissing: () => 'the numerator is missing. Write it, or empty the denominator too.',
  DenominatorMissing: () => 'the denominator is missing. Write it, or empty the numerator too.',
  DenominatorZero: () => 'the denominator is 0, so there is no value. Leave the figure empty and say so in the commentary.',
  QuotientDiffers: ({ expected, typed }) => `numerator and denominator give ${expected ?? ''}, not ${typed ?? ''}. Correct one of them, or empty the value.`,
  CommentaryRequired: ({ why }) => `say what happened and what is done about it. ${why ?? ''}.`,
  PeriodNotOver: ({ endsOn }) => `the period runs until ${longDate(endsOn ?? '')}. Mark the figure provisional or estimated until then.`,
};

/** What is wrong with a typed figure, in words: which measure, the rule, the way out. */
export const faultWords = (ref: string, { code, details }: FigureFault): string => `${ref}: ${faults[code](details)}`;

const warnings: Readonly<Record<FigureWarning['code'], (against: string) => string>> = {
  Zero: (against) => `Is it really 0? Last time it was ${against}. Leave it empty where there is no figure yet.`,
  OutOfRange: (against) => `Outside the possible range, which ends at ${against}.`,
  SameAsLast: () => 'The same as last time.',
  SuspiciousJump: (against) => `Far from what it was (${against}). Is it right?`,
  CumulativeFell: (against) => `It counts from the start of the year, yet it fell from ${against}.`,
  SmallNumber: (against) => `Rests on ${against} cases only: a single one moves it much.`,
};

/** Something to look at twice before confirming, in words. */
export const warningWords = ({ code, against }: FigureWarning, shown: { readonly unit: string; readonly decimals: number }): string =>
  warnings[code](code === 'SmallNumber' ? writeFigure(against, { unit: '', decimals: 0 }) : writeFigure(against, shown));
