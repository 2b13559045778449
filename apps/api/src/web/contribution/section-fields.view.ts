import type { ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import type { PaperPart } from '@golden-thread/domain/contribution/contribution';
import { type ReviewAnswers, reviewSections } from '@golden-thread/domain/review/service-review';
import type { FilledForm } from '../kit';
import { figureRows } from '../review/figures.view';
import { actionRows, issueRows } from '../review/section-rows';

/** The fields of several sections of a review on one page, with what helps to write them. */
export function sectionFieldsView({ asked, figures }: ServiceReviewView, { parts, answers }: { readonly parts: readonly PaperPart[]; readonly answers: Partial<ReviewAnswers> }, form: FilledForm<object>): Readonly<Record<string, unknown>> {
  const has = (section: string): boolean => parts.includes(section);
  return {
    texts: (['measures', 'risks', 'budget'] as const).filter(has).map((name) => ({ name, title: reviewSections[name].title, asks: reviewSections[name].asks })),
    hasActions: has('actions'),
    actions: has('actions') ? actionRows(asked.actions, answers, form) : [],
    hasIssues: has('issues'),
    issues: has('issues') ? issueRows(asked.issues, answers, form) : [],
    figures: has('measures') ? figureRows(figures) : [],
  };
}
