import { isBlank, normalText } from '../shared/text';
import type { ReviewAnswers, Timeliness } from './service-review';

/** What a rule points out to the director before the sign-off. */
export type ReviewFlag =
  | { readonly flag: 'submitted-late' }
  | { readonly flag: 'figures-missing'; readonly count: number }
  | { readonly flag: 'red-without-commentary'; readonly count: number }
  | { readonly flag: 'same-words-as-last-quarter'; readonly sections: readonly string[] }
  | { readonly flag: 'action-behind'; readonly count: number };

export interface ReviewFacts {
  readonly timeliness: Timeliness | null;
  readonly answers: ReviewAnswers;
  readonly lastAnswers: ReviewAnswers | null;
  readonly missingFigures: number;
  readonly redWithoutCommentary: number;
}

const textSections = ['measures', 'risks', 'budget'] as const;

/** The flags a review raises, in the order of the page. None of them stops a sign-off; they are what to ask about. */
export function reviewFlags(facts: ReviewFacts): readonly ReviewFlag[] {
  const flags: ReviewFlag[] = [];
  if (facts.timeliness === 'late') flags.push({ flag: 'submitted-late' });
  if (facts.missingFigures > 0) flags.push({ flag: 'figures-missing', count: facts.missingFigures });
  if (facts.redWithoutCommentary > 0) flags.push({ flag: 'red-without-commentary', count: facts.redWithoutCommentary });
  const { answers, lastAnswers } = facts;
  const same = textSections.filter((s) => !isBlank(answers[s]) && normalText(answers[s]) === normalText(lastAnswers?.[s] ?? ''));
  if (same.length > 0) flags.push({ flag: 'same-words-as-last-quarter', sections: same });
  const behind = answers.actions.filter(({ progress }) => progress === 'behind').length;
  if (behind > 0) flags.push({ flag: 'action-behind', count: behind });
  return flags;
}
