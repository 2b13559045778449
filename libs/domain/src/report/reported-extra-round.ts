/** A round beside the year's own, as a report tells of it: what services gave and their directors signed off, and what was decided. */

import type { CalendarDate } from '../calendar/dates';
import { writeFigure } from '../measure/write-figure';
import type { FrozenFigure } from '../review/snapshot';
import { decimal } from '../shared/decimal/decimal';
import { isBlank } from '../shared/text';
import { answerKey, type MeasureAsked } from '../stage-return/measures-asked';
import { extraRoundQuestions } from '../timetable/extra-round';
import type { Answers } from '../timetable/stage-question';

/** What a service gave of one measure. The figure is of the day on which it was given, and is not the quarter's. */
interface FigureOfExtraRound {
  readonly service: string;
  readonly ref: string;
  readonly title: string;
  /** In the measure's words; '' where the service gave none. */
  readonly figure: string;
  readonly says: string;
}

export interface ReportedExtraRound {
  readonly title: string;
  /** The day by which figures were given. */
  readonly figuresOn: CalendarDate;
  readonly figures: readonly FigureOfExtraRound[];
  /** '' while the corporate review has not looked at it. */
  readonly decided: string;
}

/** The returns of a round that are complete. */
export interface ExtraRoundGiven {
  readonly title: string;
  readonly figuresOn: CalendarDate;
  readonly returns: readonly { readonly service: string; readonly measures: readonly Pick<MeasureAsked, 'ref' | 'title'>[]; readonly answers: Answers }[];
  readonly decided: string | null;
}

/** A round as a report tells of it; null where nothing of it is complete. `frozen`: the report's own figures, which say in which unit a measure counts. */
export function reportedExtraRound({ title, figuresOn, returns, decided }: ExtraRoundGiven, frozen: readonly Pick<FrozenFigure, 'ref' | 'unit' | 'decimals'>[]): ReportedExtraRound | null {
  if (returns.length === 0 && decided === null) return null;
  const worded = (ref: string, value: string): string => {
    const measure = frozen.find((one) => one.ref === ref);
    return measure !== undefined && decimal.isDecimal(value) ? writeFigure(value, measure) : value;
  };
  const figures = returns.flatMap(({ service, measures, answers }) =>
    measures.flatMap(({ ref, title: measure }, index): FigureOfExtraRound[] => {
      const said = (question: 'figure' | 'says'): string => answers[answerKey(extraRoundQuestions[question], index + 1)] ?? '';
      const [figure, says] = [said('figure'), said('says')];
      return isBlank(figure) && isBlank(says) ? [] : [{ service, ref, title: measure, figure: worded(ref, figure), says }];
    }),
  );
  return { title, figuresOn, figures, decided: decided ?? '' };
}
