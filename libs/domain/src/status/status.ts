import type { Decimal } from '../shared/decimal/decimal';
import type { DataStatus, WaitingFigure } from '../measure/figure';
import type { Polarity, Tolerance } from '../measure/measure';
import type { Frequency } from '../measure/period';

/**
 * The levels of the status set, best first, then those that are no judgement. A word and a shape stand before the colour,
 * so that no reader depends on colour. What is not judged is grey and never counts as green.
 */
export const levels = {
  green: { word: 'On target', colourWord: 'Green', shape: 'circle', colour: 'green', judged: true },
  amber: { word: 'Within tolerance', colourWord: 'Amber', shape: 'diamond', colour: 'yellow', judged: true },
  red: { word: 'Off target', colourWord: 'Red', shape: 'triangle', colour: 'red', judged: true },
  waiting: { word: 'Waits for verification', colourWord: 'Waits for verification', shape: 'ring', colour: 'grey', judged: false },
  'no-data': { word: 'No data yet', colourWord: 'No data yet', shape: 'ring', colour: 'grey', judged: false },
  'no-target': { word: 'No target set', colourWord: 'No target', shape: 'ring', colour: 'grey', judged: false },
  'data-only': { word: 'Data only', colourWord: 'Data only', shape: 'square', colour: 'grey', judged: false },
  'no-cases': { word: 'No cases', colourWord: 'No cases', shape: 'dash', colour: 'grey', judged: false },
  'not-due': { word: 'Not due', colourWord: 'Not due', shape: 'dash', colour: 'grey', judged: false },
} as const;
export type Level = keyof typeof levels;

/**
 * The rules of status in the order in which they are asked; the first that holds gives the level. This table is printed in
 * docs/STATUS-RULES.md, whose every row is tested against it. Sources: practice C4, the lessons of real figures in SOURCES.md.
 */
export const statusRules = {
  NotDue: { level: 'not-due', when: 'No figure is due in the period and none was entered' },
  NoCases: { level: 'no-cases', when: 'The answer is that there were no cases in the period (which is neither zero nor missing)' },
  WaitsForVerification: { level: 'waiting', when: 'A figure was entered, and the council has figures wait until a second person has verified them' },
  WaitsForCorrection: { level: 'no-data', when: 'The figure was entered, and returned to its owner' },
  WaitsForAnswer: { level: 'no-data', when: 'The policy team asks about the figure, and it is shown once that is answered' },
  ValueMissing: { level: 'no-data', when: 'The figure is due and missing (missing is not zero)' },
  DataOnly: { level: 'data-only', when: 'The measure is data only' },
  TargetMissing: { level: 'no-target', when: 'There is no target for the period' },
  ZeroMeansNoTarget: { level: 'data-only', when: 'The target is 0 and the measure says that 0 stands for "no target"' },
  TargetMet: { level: 'green', when: 'The value is on the better side of the target, or equals one that is not strict' },
  StrictTargetNearlyPassed: { level: 'amber', when: 'The value equals a strict target, which it should pass, and there is a tolerance' },
  StrictTargetOnlyReached: { level: 'red', when: 'The value equals a strict target, which it should pass, and there is no tolerance' },
  ZeroHasNoPercentage: { level: 'red', when: 'The target of 0 is missed and the tolerance is a percentage: no percentage of zero exists' },
  WithinGreenAllowance: { level: 'green', when: 'The miss is within the green allowance' },
  WithinTolerance: { level: 'amber', when: 'The miss is within the tolerance' },
  BeyondTolerance: { level: 'red', when: 'The miss is beyond the tolerance' },
} as const satisfies Readonly<Record<string, { readonly level: Level; readonly when: string }>>;
export type StatusReason = keyof typeof statusRules;

/** A status with the rule that gave it and the numbers a reader needs to follow it. */
export interface Status {
  readonly level: Level;
  readonly reason: StatusReason;
  /** One sentence: "Red: 71.2% is more than 5% below the target of 80%". */
  readonly why: string;
  readonly facts: {
    readonly side: 'below' | 'at' | 'above' | null;
    /** How far on the wrong side of the target, in the measure's unit; null where nothing was judged or the target was met. */
    readonly variance: Decimal | null;
    /** Where green ends and where amber ends, as distances from the target in the measure's unit. */
    readonly greenWithin: Decimal | null;
    readonly amberWithin: Decimal | null;
  };
}

/** All that a status depends on, for one measure and one period. */
export interface StatusQuestion {
  readonly polarity: Polarity;
  /** Unrounded: what decides. Null: missing, which is not zero. */
  readonly value: Decimal | null;
  /** The figure is there and says that there were no cases. */
  readonly noCases?: boolean;
  /** None stands, though one was entered: what it waits for, and whose turn it is. */
  readonly waiting?: WaitingFigure | null;
  readonly target: Decimal | null;
  readonly tolerance: Tolerance;
  /** A target of 0 is the aim (no complaint at all), or stands for "no target" in figures taken over from elsewhere. */
  readonly zeroTarget: 'aim' | 'none';
  /** Whether a figure is due in the period asked about: an annual measure is not in quarters 1 to 3. */
  readonly due: boolean;
  readonly frequency: Frequency;
  readonly dataStatus: DataStatus;
  /** The figure stands, and the second person has yet to look at it: judged like any other, and marked. */
  readonly unverified?: boolean;
  /** For the sentence alone: '%', 'days', '£', or nothing. */
  readonly unit: string;
  /** For the sentence alone: decimals shown. */
  readonly decimals: number;
}

/** How many of each level; a dimension is shown as counts, never as an average (Chesterfield framework 5.1). */
export const levelCounts = (all: readonly Level[]): Readonly<Record<Level, number>> =>
  Object.fromEntries((Object.keys(levels) as Level[]).map((level) => [level, all.filter((each) => each === level).length])) as Record<Level, number>;
