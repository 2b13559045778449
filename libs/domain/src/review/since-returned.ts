import { normalText } from '../shared/text';
import { type ReviewAnswers, type ReviewSection, reviewSectionKeys, type ServiceReview } from './service-review';

export interface SectionSinceReturned {
  readonly section: ReviewSection;
  /** Why the director returned it; null where this section was not named. */
  readonly reason: string | null;
  readonly changed: boolean;
}

/** What a section says, in one text: two that say the same are the same. */
export const sectionAsText = (answers: ReviewAnswers, section: ReviewSection): string => {
  if (section === 'actions') return JSON.stringify([normalText(answers.actionsNote), sorted(answers.actions, ({ actionId }) => actionId)]);
  if (section === 'issues') return JSON.stringify(sorted(answers.issues, ({ issueId }) => issueId));
  return normalText(answers[section]);
};

const sorted = <T>(of: readonly T[], key: (one: T) => string): readonly (readonly [string, string][])[] =>
  [...of].sort((one, other) => key(one).localeCompare(key(other))).map((one) => Object.entries(one as Record<string, string>).sort());

/**
 * How a review that was returned and handed in again differs from what was returned: each section that the director named or that
 * the manager changed. Empty for a review that was never returned.
 */
export function sinceReturned({ answers, lastReturn }: Pick<ServiceReview, 'answers' | 'lastReturn'>): readonly SectionSinceReturned[] {
  if (lastReturn === null) return [];
  return reviewSectionKeys
    .map((section) => ({
      section,
      reason: lastReturn.reasons.find((one) => one.section === section)?.reason ?? null,
      changed: sectionAsText(answers, section) !== sectionAsText(lastReturn.answers, section),
    }))
    .filter(({ reason, changed }) => reason !== null || changed);
}
