/** What a council keeps from the public, and from those of its own whom it does not concern, under Schedule 12A. */

import type { CalendarDate } from '../calendar/dates';
import type { IdByThing } from '../shared/id';
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

/** What can come before members and so be marked. */
export const exemptPapers = ['recovery-plan', 'service-review', 'exception', 'clinic'] as const satisfies readonly Paper[];
export type ExemptPaper = (typeof exemptPapers)[number];

/** The id of a paper of one of these kinds. */
export type ExemptPaperId = IdByThing[ExemptPaper];

export const isExemptPaper = (word: string): word is ExemptPaper => (exemptPapers as readonly string[]).includes(word);

/** How many characters the reason holds. */
export const longestExemptionReason = 2000;

/** Under which paragraph something is exempt, and the last day on which it is. */
export interface Exemption {
  readonly paragraph: ExemptParagraph;
  readonly until: CalendarDate;
}
