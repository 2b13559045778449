/** Measures that a form asks about, with what the council knew of each when it asked: kept with the return, as people saw it. */

import type { FinancialYear } from '../calendar/financial-year';
import type { HistoricFigure, MeasureHistory } from '../measure/figure';
import type { Measure } from '../measure/measure';
import { getPeriod, type Period } from '../measure/period';
import { writeFigure } from '../measure/write-figure';
import type { Decimal } from '../shared/decimal/decimal';
import type { MeasureId } from '../shared/id';
import type { Answers, Question } from '../timetable/stage-question';
import { type AskedWork, questionsOf } from '../timetable/stage-work';

/** One thing that is known of a measure, in words: "2025/26", "71.2%". */
export interface KnownFact {
  readonly name: string;
  readonly value: string;
}

/** `target`: the newest that stands, in figures; null where none does. */
export interface MeasureAsked {
  readonly id: MeasureId;
  readonly ref: string;
  readonly title: string;
  readonly target: Decimal | null;
  readonly known: readonly KnownFact[];
}

/** A question as whoever is asked sees it; `about`: the measure that it comes for. */
export interface QuestionAsked extends Question {
  readonly about?: Pick<MeasureAsked, 'ref' | 'title'>;
}

/** The key of a question's answer about one measure, by its place among those asked about, from 1. No question's own key has a low line. */
export const answerKey = (question: string, place: number): string => `${question}_${place}`;

const comesForEach = ({ each }: Question): boolean => each === 'measure';

/** Whether a form asks about measures at all. */
export const asksOfMeasures = (work: AskedWork): boolean => questionsOf(work).some(comesForEach);

/** The questions as they are asked: those that come for each measure together under its name, where the first of them stands. */
export function questionsAsked(work: AskedWork, measures: readonly MeasureAsked[]): readonly QuestionAsked[] {
  const questions = questionsOf(work);
  const first = questions.findIndex(comesForEach);
  if (first < 0) return questions;
  const ofEach = measures.flatMap(({ ref, title }, index) =>
    questions.filter(comesForEach).map((question): QuestionAsked => ({ ...question, key: answerKey(question.key, index + 1), about: { ref, title } })),
  );
  return [...questions.slice(0, first), ...ofEach, ...questions.slice(first).filter((question) => !comesForEach(question))];
}

/** Whether there is anything to ask: a form about measures alone is not sent to whoever has none of them to do with. */
export const isAskedOf = (work: AskedWork, measures: readonly MeasureAsked[]): boolean =>
  measures.length > 0 || (work.measures === undefined && questionsOf(work).some((question) => !comesForEach(question)));

/** The answers that are filled in with what is known. */
export const answersFilledIn = (work: AskedWork, measures: readonly MeasureAsked[]): Answers =>
  Object.fromEntries(
    questionsOf(work).filter(({ filled }) => filled === 'target').flatMap(({ key }) => measures.flatMap(({ target }, index) => (target === null ? [] : [[answerKey(key, index + 1), target]]))),
  );

/** How many of the last years' figures are told. */
const yearsTold = 3;

/** The figures that end a year, one for each of the last years, the oldest first. */
function yearEnds(figures: readonly HistoricFigure[]): readonly { readonly figure: HistoricFigure; readonly period: Period }[] {
  const ofYear = new Map<FinancialYear, { figure: HistoricFigure; period: Period }>();
  for (const figure of figures) {
    const period = getPeriod(figure.period);
    if (period.endsOn.endsWith('-03-31')) ofYear.set(period.year, { figure, period });
  }
  return [...ofYear.values()].sort((one, other) => one.period.endsOn.localeCompare(other.period.endsOn)).slice(-yearsTold);
}

/** What the council knows of a measure: its figures at the end of the last three years, the newest with its sentence, its target, and the member who answers for it. */
export function measureAsked(measure: Measure, { figures, targets }: MeasureHistory, { memberTitle }: { readonly memberTitle: string | null }): MeasureAsked {
  const ends = yearEnds(figures);
  const newest = [...figures].sort((one, other) => getPeriod(one.period).endsOn.localeCompare(getPeriod(other.period).endsOn)).at(-1);
  const targetPeriod = Object.keys(targets).sort((one, other) => getPeriod(one).endsOn.localeCompare(getPeriod(other).endsOn)).at(-1);
  const target = targetPeriod === undefined ? null : targets[targetPeriod]!;
  const isToldAlready = newest === undefined || ends.some(({ figure }) => figure === newest);
  return {
    id: measure.id, ref: measure.ref, title: measure.title, target,
    known: [
      ...ends.map(({ figure, period }) => ({ name: period.year, value: writeFigure(figure.value, measure) })),
      ...(isToldAlready ? [] : [{ name: getPeriod(newest.period).label, value: writeFigure(newest.value, measure) }]),
      ...(newest === undefined || newest.commentary === '' ? [] : [{ name: 'What was written beside it', value: newest.commentary }]),
      ...(targetPeriod === undefined ? [] : [{ name: `Target, ${getPeriod(targetPeriod).label}`, value: writeFigure(target, measure) }]),
      ...(memberTitle === null ? [] : [{ name: 'Lead member', value: memberTitle }]),
    ],
  };
}
