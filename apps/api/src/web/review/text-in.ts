import type { ReviewAnswers, ReviewSection } from '@golden-thread/domain/review';

/** The running text of a section; null where nothing is written, or the section is answered issue by issue. */
export function textIn(answers: ReviewAnswers, section: ReviewSection): string | null {
  if (section === 'issues') return null;
  return (section === 'actions' ? answers.actionsNote : answers[section]).trim() || null;
}
