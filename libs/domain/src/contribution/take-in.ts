/** What becomes of a paper's parts when a colleague gives them: theirs, unless whoever submits the paper wrote there meanwhile. */

import { type ReviewAnswers, type ReviewSection, reviewSectionKeys } from '../review/service-review';
import { sectionAsText } from '../review/since-returned';
import { isBlank } from '../shared/text';
import type { Contribution, ContributionContent, DraftedFigure, PaperPart } from './contribution';

/** The fields of a review's answers that belong to each section. */
const fieldsOfSection: Readonly<Record<ReviewSection, readonly (keyof ReviewAnswers)[]>> = {
  measures: ['measures'], actions: ['actions', 'actionsNote'], risks: ['risks'], budget: ['budget'], issues: ['issues'],
};

const isSection = (part: PaperPart): part is ReviewSection => (reviewSectionKeys as readonly string[]).includes(part);

/** Of a review's answers, what belongs to these sections. */
export const answersIn = (answers: Partial<ReviewAnswers>, parts: readonly PaperPart[]): Partial<ReviewAnswers> => {
  const fields = parts.filter(isSection).flatMap((section) => fieldsOfSection[section]);
  return Object.fromEntries(Object.entries(answers).filter(([field]) => (fields as readonly string[]).includes(field)));
};

interface Taken<Content> {
  readonly content: Content;
  /** The parts that were left as they stand, because they are no longer what the colleague started from. */
  readonly leftBeside: readonly PaperPart[];
}

/** A review's answers with those sections that still stand as the colleague found them put in. */
export function takeInAnswers(answers: ReviewAnswers, { parts, startedFrom, content }: Pick<Contribution, 'parts' | 'startedFrom' | 'content'>): Taken<ReviewAnswers> {
  const before: ReviewAnswers = { ...answers, ...startedFrom.answers };
  const sections = parts.filter(isSection);
  const leftBeside = sections.filter((section) => sectionAsText(answers, section) !== sectionAsText(before, section));
  return { content: { ...answers, ...answersIn(content.answers, sections.filter((section) => !leftBeside.includes(section))) }, leftBeside };
}

const placeOf = ({ measureId, period }: Pick<DraftedFigure, 'measureId' | 'period'>): string => `${measureId} ${period}`;
const asText = (line: DraftedFigure | undefined): string =>
  line === undefined ? '' : JSON.stringify([line.value, line.numerator, line.denominator, line.dataStatus, line.commentary, line.noCases === true]);

/** The lines of a sheet with those that still stand as the colleague found them put in. */
export function takeInFigures(
  lines: readonly DraftedFigure[],
  { startedFrom, content }: Pick<Contribution, 'startedFrom' | 'content'>,
): Taken<readonly DraftedFigure[]> {
  const find = (among: readonly DraftedFigure[], line: DraftedFigure): DraftedFigure | undefined => among.find((one) => placeOf(one) === placeOf(line));
  const changed = content.figures.filter((given) => asText(find(lines, given)) !== asText(find(startedFrom.figures, given)));
  const taken = content.figures.filter((given) => !changed.includes(given));
  const kept = lines.filter((line) => find(taken, line) === undefined);
  return { content: [...kept, ...taken], leftBeside: [...new Set(changed.map(({ measureId }) => measureId))] };
}

const isFigureWritten = ({ value, numerator, denominator, noCases }: DraftedFigure): boolean => noCases === true || [value, numerator, denominator].some((typed) => !isBlank(typed));

/** The parts in which something is written: what somebody enters unasked is those and no others. */
export function partsWritten({ answers, figures }: ContributionContent): readonly PaperPart[] {
  const sections = reviewSectionKeys.filter((section) => isWritten({ answers: answersIn(answers, [section]), figures: [] }));
  return [...sections, ...new Set(figures.filter(isFigureWritten).map(({ measureId }) => measureId))];
}

/** Whether anything is written in it at all. */
export const isWritten = ({ answers, figures }: ContributionContent): boolean =>
  [answers.measures, answers.risks, answers.budget, answers.actionsNote].some((text) => text !== undefined && !isBlank(text)) ||
  (answers.actions ?? []).some(({ progress, note }) => progress !== null || !isBlank(note)) ||
  (answers.issues ?? []).some(({ response }) => !isBlank(response)) ||
  figures.some(isFigureWritten);
