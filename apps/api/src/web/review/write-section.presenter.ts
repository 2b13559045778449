import type { ServiceReviewView } from '@golden-thread/application/review';
import { type ReviewSection, reviewSectionKeys, reviewSections } from '@golden-thread/domain/review';
import type { FilledForm } from '../form/filled-form';
import { Page } from '../page';
import { figureRows } from './figure-rows';
import { presentAwaited } from './present-awaited';
import { reviewPaths } from './paths';
import { roundName } from './round-name';
import { actionStates } from './words';

/** The question of one section, with what helps to answer it. */
export function presentSection(view: ServiceReviewView, section: ReviewSection, form: FilledForm<object>): Page {
  const { review, service, round, before } = view;
  const { title, asks } = reviewSections[section];
  const returned = review.returnReasons.find((reason) => reason.section === section);
  return new Page('review/write-section', {
    heading: title,
    area: 'Reviews',
    caption: `${service.name}, ${roundName(round)}`,
    back: { href: reviewPaths.of(review.id), text: 'Back to the review' },
    form,
    asks,
    section,
    returned: returned?.reason ?? null,
    before:
      before === null || section === 'issues'
        ? null
        : (section === 'actions' ? before.answers.actionsNote : before.answers[section]) || null,
    figures: section === 'measures' ? figureRows(view.figures) : [],
    awaited: section === 'measures' ? presentAwaited(view) : [],
    actions: section === 'actions' ? actionRows(view, form) : [],
    issues: section === 'issues' ? issueRows(view, form) : [],
    hasText: section !== 'issues',
    isLast: section === reviewSectionKeys.at(-1),
  });
}

function actionRows({ asked, review }: ServiceReviewView, form: FilledForm<object>): readonly object[] {
  return asked.actions.map(({ id, title }, index) => {
    const said = review.answers.actions.find(({ actionId }) => actionId === id);
    const progress = form.typed(`actions.${index}.progress`) || said?.progress;
    return {
      index,
      id,
      title,
      note: form.typed(`actions.${index}.note`) || said?.note || '',
      states: Object.entries(actionStates).map(([value, text]) => ({ value, text, checked: value === progress })),
    };
  });
}

const issueRows = ({ asked, review }: ServiceReviewView, form: FilledForm<object>): readonly object[] =>
  asked.issues.map(({ id, text }, index) => ({
    index,
    id,
    text,
    response: form.typed(`issues.${index}.response`) || review.answers.issues.find(({ issueId }) => issueId === id)?.response || '',
  }));
