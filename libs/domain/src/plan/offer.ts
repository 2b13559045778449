/** One objective for many people: written once by whoever leads them, answered by each of them. */

import { accept, type Outcome, type Refusal, refuse } from '../shared/outcome';
import { normalText } from '../shared/text';
import type { PlanRefusal } from './refusals';

/** Where an objective that was offered stands with the person it was offered to. Each becomes theirs as it is, or as they change it. */
export const offerAnswers = { offered: 'Not answered yet', accepted: 'Accepted as it is', amended: 'Accepted with changes' } as const;
export type OfferAnswer = keyof typeof offerAnswers;

/** How many people have given which answer. */
export interface OfferCounts {
  readonly people: number;
  readonly accepted: number;
  readonly amended: number;
}

/**
 * Whether an objective may be offered to people: it says what it is, and somebody of them is writing theirs now.
 *
 * @param people how many of them have been asked for their objectives and have not submitted them
 * Refuses: ObjectiveTitleMissing, NobodyToOfferTo. Source: practice C2 (team objectives cascaded to each of the team).
 */
export const decideOffer = (title: string, people: number): Outcome<{ readonly title: string }, Refusal<PlanRefusal>> => {
  const said = normalText(title);
  if (said === '') return refuse('ObjectiveTitleMissing');
  return people === 0 ? refuse('NobodyToOfferTo') : accept({ title: said });
};

/** An objective becomes its person's own: as it is, or amended where it says something else now. One that is nobody's offer stays so. */
export const answerOnChange = (answer: OfferAnswer | null, changed: boolean): OfferAnswer | null => (answer === null ? null : changed ? 'amended' : answer);
