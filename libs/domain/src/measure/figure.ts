/** A figure of a measure in its versions, and the earlier ones that it may be compared with. */

import type { Decimal } from '../shared/decimal/decimal';
import type { MeasureId, PersonId } from '../shared/id';
import { type DefinitionChange, liesBetween } from './definition-change';
import { getPeriod, type Period, type PeriodKey } from './period';

/** Where a figure stands: nothing entered yet, entered and waiting for the second person, returned by them, or verified. */
export type FigureState = 'awaited' | 'entered' | 'returned' | 'verified';

/** How firm a figure is: an estimate or a provisional figure is judged like a final one and marked as such wherever shown. */
export const dataStatuses = ['final', 'provisional', 'estimated'] as const;
export type DataStatus = (typeof dataStatuses)[number];

/** One version of one measure's figure for one period. Versions count from 1 and are never overwritten. */
export interface Figure {
  readonly measureId: MeasureId;
  readonly period: PeriodKey;
  readonly version: number;
  /** Null: there were no cases, so that nothing could be measured; `commentary` says why. A missing figure has no version at all. */
  readonly value: Decimal | null;
  readonly numerator: Decimal | null;
  readonly denominator: Decimal | null;
  readonly dataStatus: DataStatus;
  readonly commentary: string;
  readonly state: Exclude<FigureState, 'awaited'>;
  /** The persons who contributed to the entry: who typed it and on whose behalf. Empty for figures taken over from elsewhere. */
  readonly enteredBy: readonly PersonId[];
  /** Whether a snapshot has been taken of this version. */
  readonly frozen: boolean;
}

/** A figure that was entered and does not stand: it waits for the second person, for its owner to correct it, or for the answer to what the policy team asks about it. */
export interface WaitingFigure {
  readonly for: 'verification' | 'correction' | 'answer';
  /** The title of the post whose turn it is; null where nobody is asked. */
  readonly turn: string | null;
}

/** What is known of one measure over time: the current version of each figure, each period's target, each change of definition. */
export interface MeasureHistory {
  readonly figures: readonly HistoricFigure[];
  /** By period, where no figure stands though one was entered. */
  readonly waiting?: Readonly<Record<PeriodKey, WaitingFigure>>;
  readonly targets: Readonly<Record<PeriodKey, Decimal>>;
  readonly changes: readonly DefinitionChange[];
}

export type HistoricFigure = Pick<Figure, 'period' | 'version' | 'value' | 'numerator' | 'denominator' | 'dataStatus' | 'commentary' | 'state'>;

/** Whether a figure is there and says that there were no cases. */
export const hasNoCases = (figure: Pick<Figure, 'value'> | null | undefined): boolean => figure?.value === null;

/**
 * Earlier figures of the same frequency and definition, in order of time: those that a period's figure may be compared with. Of a
 * measure that counts from the start of the year only the same period of earlier years is like it.
 */
export const comparableFigures = ({ figures, changes }: MeasureHistory, period: Period, cumulative = false): readonly HistoricFigure[] =>
  figures
    .map((figure) => ({ figure, at: getPeriod(figure.period) }))
    .filter(({ at }) => !cumulative || at.number === period.number)
    .filter(({ at }) => at.frequency === period.frequency && at.endsOn < period.endsOn && !liesBetween(changes, at, period))
    .sort((a, b) => (a.at.endsOn < b.at.endsOn ? -1 : 1))
    .map(({ figure }) => figure);
