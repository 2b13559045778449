import type { ReviewAnswers, ReviewSection } from '@golden-thread/domain/review';
import type { WriteSectionForm } from './write-section.form';

/** What was typed on one section's page, as the review keeps it. */
export function answersOfSection(section: ReviewSection, form: WriteSectionForm): Partial<ReviewAnswers> {
  switch (section) {
    case 'issues':
      return { issues: form.issues.map(({ issueId, response }) => ({ issueId, response: response.trim() })) };
    case 'actions':
      return {
        actionsNote: form.text.trim(),
        actions: form.actions.map(({ actionId, progress, note }) => ({
          actionId,
          progress: progress === '' ? null : progress,
          note: note.trim(),
        })),
      };
    default:
      return { [section]: form.text.trim() };
  }
}

/** A section's answers as its page's fields. */
export function fieldsOfSection(section: ReviewSection, answers: ReviewAnswers): Record<string, unknown> {
  if (section === 'issues') return {};
  return { text: section === 'actions' ? answers.actionsNote : answers[section] };
}
