import { formerServiceSays } from '@golden-thread/domain/measure/former-service';
import { levels } from '@golden-thread/domain/status/status';
import { writeFigure } from '@golden-thread/domain/measure/write-figure';
import type { FrozenFigure } from '@golden-thread/domain/review/snapshot';
import type { MeasureId } from '@golden-thread/domain/shared/id';

/** A figure as the table of the partial `review/figures.njk` shows it. */
export interface FigureRow {
  readonly id: MeasureId;
  readonly ref: string;
  readonly title: string;
  readonly service: string;
  /** Whose figures these are, where services merged or split meanwhile; '' where they are its own. */
  readonly formerly: string;
  readonly period: string;
  readonly value: string;
  readonly target: string;
  readonly level: string;
  readonly word: string;
  readonly why: string;
  readonly travel: string;
  readonly commentary: string;
  readonly provisional: boolean;
  readonly unverified: boolean;
}

const travels: Readonly<Record<string, string>> = {
  improved: 'Improved',
  worsened: 'Worsened',
  unchanged: 'Unchanged',
  higher: 'Higher',
  lower: 'Lower',
};

const colourOf = (level: FrozenFigure['level']): string => (levels[level].judged ? level : 'grey');

/** Figures as rows of a table: numbers with their unit, status with the rule that gave it. */
export const figureRows = (figures: readonly FrozenFigure[]): readonly FigureRow[] =>
  figures.map((figure) => ({
    id: figure.measureId,
    ref: figure.ref,
    title: figure.title,
    service: figure.serviceName,
    formerly: figure.formerly === undefined ? '' : formerServiceSays(figure.formerly),
    period: figure.period,
    value: figure.level === 'no-cases' || figure.level === 'waiting' ? levels[figure.level].word : writeFigure(figure.value, figure),
    target: figure.target === null ? 'No target' : writeFigure(figure.target, figure),
    level: colourOf(figure.level),
    word: levels[figure.level].word,
    why: figure.why,
    travel: travels[figure.shortTravel] ?? 'Nothing to compare',
    commentary: figure.commentary,
    provisional: figure.provisional,
    unverified: figure.unverified === true,
  }));
