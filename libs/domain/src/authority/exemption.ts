/** What a council keeps from the public, and from those of its own whom it does not concern, under Schedule 12A. */

import type { CalendarDate } from '../calendar/dates';
import { findPeriod, getPeriod, type PeriodKey } from '../measure/period';
import { reportTexts } from '../report/report-texts';
import type { IdByThing, MeasureId } from '../shared/id';
import type { Paper } from './reading-rights';

/** The descriptions of exempt information, shortened. Source: Local Government Act 1972, Schedule 12A (England), Part 1, paragraphs 1 to 7. */
const exemptParagraphs = {
  1: 'Information about an individual',
  2: 'Information likely to reveal who an individual is',
  3: 'Financial or business affairs of a particular person, including the council',
  4: 'Consultations or negotiations on a labour relations matter',
  5: 'Information covered by legal professional privilege',
  6: 'A notice, order or direction that the council intends to make',
  7: 'Preventing, investigating or prosecuting crime',
} as const;
export type ExemptParagraph = keyof typeof exemptParagraphs;

/** Their numbers, in order. */
export const exemptParagraphNumbers = Object.keys(exemptParagraphs).map(Number) as readonly ExemptParagraph[];

/** 'Paragraph 7: Preventing, investigating or prosecuting crime'. */
export const formatParagraph = (paragraph: ExemptParagraph): string => `Paragraph ${paragraph}: ${exemptParagraphs[paragraph]}`;

/** What stands in the place of a text that is exempt for its reader. */
export const textLeftOut = (paragraph: ExemptParagraph): string => `Exempt from publication. ${formatParagraph(paragraph)}.`;

/** What can come before members and so be marked, as a whole. */
export const exemptPapers = ['recovery-plan', 'service-review', 'exception', 'clinic'] as const satisfies readonly Paper[];

/** What everybody reads, of which single texts are marked: what a report's officer wrote in it, and the commentary on a measure's figure of one period. */
const thingsOfExemptTexts = ['performance-report', 'measure'] as const;

export const exemptThings = [...exemptPapers, ...thingsOfExemptTexts] as const;
export type ExemptThing = (typeof exemptThings)[number];

/** How many characters the name of a part has at most. */
export const longestPartName = 40;

/** The part of a paper that is marked as a whole. */
export const wholePaper = '';

/** What is marked, or may be: a paper as a whole; or a text of a report by its name, or of a measure by the key of the period it comments on. */
export interface ExemptNamed {
  readonly paper: ExemptThing;
  readonly id: IdByThing[ExemptThing];
  readonly part: string;
}

/** Whether something of this kind has a part of this name that can be marked. */
export function canBeExempt(paper: string, part: string): paper is ExemptThing {
  if (paper === 'performance-report') return Object.hasOwn(reportTexts, part);
  if (paper === 'measure') return findPeriod(part) !== null;
  return part === wholePaper && (exemptPapers as readonly string[]).includes(paper);
}

/** How many characters the reason holds. */
export const longestExemptionReason = 2000;

/** Under which paragraph something is exempt, and the last day on which it is. */
export interface Exemption {
  readonly paragraph: ExemptParagraph;
  readonly until: CalendarDate;
}

/** The commentary on one figure that is exempt for a reader. */
export interface ExemptCommentary {
  readonly measureId: MeasureId;
  readonly ref: string;
  readonly period: PeriodKey;
  readonly paragraph: ExemptParagraph;
}

/** A commentary as its reader is shown it: as it was written, or that it is exempt. A period may be given by its key or as people say it. */
export function commentaryForReader(exempt: readonly ExemptCommentary[], of: { readonly measureId: MeasureId; readonly period: string; readonly commentary: string }): string {
  if (of.commentary === '') return '';
  const found = exempt.find(({ measureId, period }) => measureId === of.measureId && (period === of.period || getPeriod(period).label === of.period));
  return found === undefined ? of.commentary : textLeftOut(found.paragraph);
}

/** Figures with the commentaries that their reader is shown. */
export const figuresForReader = <Figure extends { readonly measureId: MeasureId; readonly period: string; readonly commentary: string }>(
  figures: readonly Figure[],
  exempt: readonly ExemptCommentary[],
): readonly Figure[] => (exempt.length === 0 ? figures : figures.map((figure) => ({ ...figure, commentary: commentaryForReader(exempt, figure) })));
