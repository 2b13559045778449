import { longDateOf } from '@golden-thread/domain/calendar/date-format';
import type { FigureFault, FigureFaults } from '@golden-thread/domain/figure-sheet/refusals';
import type { SheetState } from '@golden-thread/domain/figure-sheet/transitions';
import type { FigureWarning } from '@golden-thread/domain/figure-sheet/typed-figure';
import type { DataStatus } from '@golden-thread/domain/measure/figure';
import { type Measure, numberNames } from '@golden-thread/domain/measure/measure';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';

/** How firm a figure is. */
export const dataStatusLabels: Readonly<Record<DataStatus, string>> = { final: 'Final', provisional: 'Provisional', estimated: 'Estimated' };

/** Where a sheet of figures stands, with the colour of its tag. */
export const sheetStateTags: Readonly<Record<SheetState, { readonly text: string; readonly colour: string }>> = {
  open: { text: 'Not entered', colour: 'grey' },
  entered: { text: 'Entered, waiting for verification', colour: 'blue' },
  returned: { text: 'Returned to the owner', colour: 'yellow' },
  verified: { text: 'Verified', colour: 'green' },
};

type FaultMessage<Details> = (details: Details, of: ReturnType<typeof numberNames>) => string;

const faultMessages: { readonly [Code in keyof FigureFaults]: FaultMessage<FigureFaults[Code]> } = {
  NotANumber: ({ typed }) => `“${typed}” is not a number. Write digits such as 71.2 or 1,250; leave it empty where there is no figure.`,
  NumeratorMissing: (_, of) => `“${of.numerator}” is missing. Write it, or empty “${of.denominator}” too.`,
  DenominatorMissing: (_, of) => `“${of.denominator}” is missing. Write it, or empty “${of.numerator}” too.`,
  DenominatorZero: (_, of) => `“${of.denominator}” is 0, so there is no value. Where there were no cases, empty the numbers, tick “No cases” and say why in the commentary.`,
  QuotientDiffers: ({ expected, typed }) => `the two numbers give ${expected}, not ${typed}. Correct one of them, or empty the value.`,
  AboveHighest: ({ highest }) => `by its definition no figure is above ${highest}. Correct the figure, or have the policy team change the definition.`,
  BelowLowest: ({ lowest }) => `by its definition no figure is below ${lowest}. Correct the figure, or have the policy team change the definition.`,
  NotALevel: ({ levels }) => `it is judged in words: choose one of its levels, 1 to ${levels}.`,
  JudgementUnexplained: () => 'say in the commentary why this level holds. A judgement is never entered without its reason.',
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

/** Something to look at twice before confirming, in words. */
export const formatWarning = ({ code, against }: FigureWarning, shown: { readonly unit: string; readonly decimals: number }): string =>
  warningMessages[code](code === 'SmallNumber' ? writeFigure(against, { unit: '', decimals: 0 }) : writeFigure(against, shown));
