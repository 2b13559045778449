import { getServiceReview, type ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import { saveServiceReviewDraft } from '@golden-thread/application/review/submit-service-review';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type ReviewAnswers, type ReviewSection, reviewSectionKeys, reviewSections } from '@golden-thread/domain/review/service-review';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import { normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsIn } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { figureRows } from './figures.view';
import { roundName } from './labels';
import { reviewPaths } from './paths';
import { ActionRow, actionRows, actionsTyped, IssueRow, issueRows, issuesTyped, Rows, SectionText } from './section-rows';
import { awaitedFiguresView } from './service-review.view';

/** One section of a review, as far as it is written. Nothing is required of a draft; only the shape is checked. */
export class WriteSectionForm {
  @SectionText()
  text = '';

  @Rows(ActionRow)
  actions: ActionRow[] = [];

  @Rows(IssueRow)
  issues: IssueRow[] = [];

  @IsIn(['next', 'list'], { message: 'Choose whether to go on or back to the list.' })
  then!: 'next' | 'list';
}

/** What was typed on one section's page, as the review keeps it. */
function answersOfSection(section: ReviewSection, form: WriteSectionForm): Partial<ReviewAnswers> {
  switch (section) {
    case 'issues':
      return { issues: issuesTyped(form.issues) };
    case 'actions':
      return { actionsNote: normalText(form.text), actions: actionsTyped(form.actions) };
    default:
      return { [section]: normalText(form.text) };
  }
}

/** A section's answers as its page's fields. */
function fieldsOfSection(section: ReviewSection, answers: ReviewAnswers): Record<string, unknown> {
  if (section === 'issues') return {};
  return { text: section === 'actions' ? answers.actionsNote : answers[section] };
}

/** The question of one section, with what helps to answer it. */
function writeSectionView(view: ServiceReviewView, section: ReviewSection, form: FilledForm<object>): Page {
  const { review, service, round, before } = view;
  const { title, asks } = reviewSections[section];
  const actions = section === 'actions' ? actionRows(view.asked.actions, review.answers, form, before?.answers.actions) : [];
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
    awaited: section === 'measures' ? awaitedFiguresView(view) : [],
    actions,
    lastTime: actions.some(({ lastTime }) => lastTime),
    issues: section === 'issues' ? issueRows(view.asked.issues, review.answers, form) : [],
    hasText: section !== 'issues',
    isLast: section === reviewSectionKeys.at(-1),
  });
}

const navigation = { section: 'reviews', trail: 'back' } as const;

/** One section of a service review; saved as it is, finished or not. */
@Controller(reviewPaths.section)
export class WriteSectionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'service-review.open-section', navigation })
  async show(@CurrentActor() actor: Actor, @Param('review', ParseId) id: ReviewId, @Param('section') named: string): Promise<Page> {
    const section = sectionNamed(named);
    const view = accepted(await getServiceReview(this.database, actor, id));
    return writeSectionView(view, section, blankForm(fieldsOfSection(section, view.review.answers), view.review.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'service-review.save-section', navigation })
  async save(
    @CurrentActor() actor: Actor,
    @Param('review', ParseId) id: ReviewId,
    @Param('section') named: string,
    @FormBody(WriteSectionForm) form: FilledForm<WriteSectionForm>,
  ): Promise<Page | SeeOther> {
    const section = sectionNamed(named);
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const view = accepted(await getServiceReview(this.database, actor, id));
      return redisplay((as) => writeSectionView(view, section, as), shown, blankForm(fieldsOfSection(section, view.review.answers)));
    };
    if (!form.ok) return again(form);
    const saved = await saveServiceReviewDraft(this.database, actor, {
      reviewId: id,
      answers: answersOfSection(section, form.values),
      ...form.sent,
    });
    if (!saved.ok) return again(form.refused(showRefusal(saved.refusal)));
    const next = reviewSectionKeys[reviewSectionKeys.indexOf(section) + 1];
    return new SeeOther(form.values.then === 'next' && next ? reviewPaths.sectionOf(id, next) : reviewPaths.of(id), 'Your draft is saved.');
  }
}

function sectionNamed(named: string): ReviewSection {
  const section = reviewSectionKeys.find((key) => key === named);
  if (section === undefined) throw new NotFoundException();
  return section;
}
