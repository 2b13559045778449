import type { CouncilId } from '../shared/id';
import { accept, type Outcome, refuse } from '../shared/outcome';
import { isBlank, normalText } from '../shared/text';
import type { ReadingRuleEvent } from './events';
import { type Audience, type ReadingMatter, readingMatters } from './reading-rights';

/** How far a matter is read in a council, and how far it would be from now on. */
export interface ReadingRuleAsked {
  readonly councilId: CouncilId;
  readonly matter: ReadingMatter;
  readonly current: Audience;
  readonly audience: Audience;
  /** Why: kept in the history of the council. */
  readonly reason: string;
}

/** The choices that a matter offers; one alone is no choice. */
export const choicesOf = (matter: ReadingMatter): readonly Audience[] => readingMatters[matter].choices;

/**
 * A council's choice of how far a matter is read. What is decided stays everybody's, and a person's objectives their circle's, whatever is asked.
 * Refuses: `AudienceNotOffered`, `ReadingRuleUnchanged`, `ReasonMissing`.
 */
export function decideReadingRule({ councilId, matter, current, audience, reason }: ReadingRuleAsked): Outcome<ReadingRuleEvent> {
  if (!choicesOf(matter).includes(audience)) return refuse('AudienceNotOffered', { matter });
  if (audience === current) return refuse('ReadingRuleUnchanged', { matter });
  if (isBlank(reason)) return refuse('ReasonMissing');
  return accept({ name: 'ReadingRuleChanged', stream: { type: 'council', id: councilId }, payload: { matter, from: current, to: audience }, wording: { reason: normalText(reason) } });
}
