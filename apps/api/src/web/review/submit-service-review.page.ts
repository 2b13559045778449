import { type ContributionRecord, listContributions } from '@golden-thread/application/contribution/read-contributions';
import { getServiceReview, type ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import { submitServiceReview } from '@golden-thread/application/review/submit-service-review';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ParseId } from '../../http/parse-id';
import { nameOfSection } from '../contribution/contributions.view';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { figureRows } from './figures.view';
import { roundName } from './labels';
import { reviewPaths } from './paths';
import { reviewAnswersView } from './service-review.view';

/** A button: what is submitted is the draft that the page showed. */
export class SubmitServiceReviewForm {}

interface ReviewToSubmit {
  readonly view: ServiceReviewView;
  /** What colleagues were asked for and have not given back. */
  readonly notBack: readonly ContributionRecord[];
}

/** The whole review as it will be handed in, with a way back to each section. */
const submitServiceReviewView = ({ view, notBack }: ReviewToSubmit, form: FilledForm<object>): Page =>
  new Page('review/submit-service-review', {
    heading: 'Check the review before you submit it',
    area: 'Reviews',
    caption: `${view.service.name}, ${roundName(view.round)}`,
    back: { href: reviewPaths.of(view.review.id), text: 'Back to the review' },
    form,
    answers: reviewAnswersView(view),
    figures: figureRows(view.figures),
    decidedBy: view.decidedBy,
    mayWrite: view.mayWrite,
    closed: view.round.state !== 'open',
    notBack: notBack.map(({ parts, people, postTitle }) => `${parts.map(nameOfSection).join(', ')} (${people.join(', ') || postTitle})`),
  });

const navigation = { section: 'reviews', trail: 'back' } as const;
const banners = {
  'in-time': 'You submitted the review. It is signed off or returned.',
  late: 'You submitted the review, marked as late. It is signed off or returned.',
  'after-close': 'The round had closed. Your review is kept for the next round and marked.',
} as const;

/** Check your answers, then hand the review to the director. */
@Controller(reviewPaths.submission)
export class SubmitServiceReviewPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'service-review.check', navigation })
  async show(@CurrentActor() actor: Actor, @Param('review', ParseId) id: ReviewId): Promise<Page> {
    const toSubmit = await this.read(actor, id);
    return submitServiceReviewView(toSubmit, blankForm({}, toSubmit.view.review.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'service-review.submit', navigation })
  async submit(
    @CurrentActor() actor: Actor,
    @Param('review', ParseId) id: ReviewId,
    @FormBody(SubmitServiceReviewForm) form: FilledForm<SubmitServiceReviewForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>) => submitServiceReviewView(await this.read(actor, id), shown);
    if (!form.ok) return again(form);
    const submitted = await submitServiceReview(this.database, actor, { reviewId: id, ...form.sent });
    if (!submitted.ok) return again(form.refused(showRefusal(submitted.refusal)));
    return new SeeOther(reviewPaths.of(id), banners[submitted.value.timeliness ?? 'in-time']);
  }

  private async read(actor: Actor, id: ReviewId): Promise<ReviewToSubmit> {
    const view = accepted(await getServiceReview(this.database, actor, id));
    const contributions = accepted(await listContributions(this.database, actor, { paper: 'service-review', id }));
    return { view, notBack: contributions.filter(({ state }) => state === 'asked') };
  }
}
