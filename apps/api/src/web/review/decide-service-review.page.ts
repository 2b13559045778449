import { returnServiceReview, signOffServiceReview } from '@golden-thread/application/review/decide-service-review';
import { getServiceReview, type ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longDate } from '@golden-thread/domain/calendar/date-format';
import { londonDate } from '@golden-thread/domain/calendar/instants';
import { reviewLimits, reviewSectionKeys, reviewSections } from '@golden-thread/domain/review/service-review';
import type { ReviewId } from '@golden-thread/domain/shared/id';
import { isBlank, normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { figureRows } from './figures.view';
import { formatFlag, roundName, timelinessLabels } from './labels';
import { reviewPaths } from './paths';
import { reviewAnswersView, awaitedFiguresView, changesSinceReturnView } from './service-review.view';

/** The director's decision; a return carries a reason for each section it concerns. */
export class DecideServiceReviewForm {
  @IsIn(['sign-off', 'return'], { message: 'Choose whether you sign off the review or return it.' })
  decision!: 'sign-off' | 'return';

  @IsString()
  @UpTo(reviewLimits.returnReason, 'The reason')
  measures = '';

  @IsString()
  @UpTo(reviewLimits.returnReason, 'The reason')
  actions = '';

  @IsString()
  @UpTo(reviewLimits.returnReason, 'The reason')
  risks = '';

  @IsString()
  @UpTo(reviewLimits.returnReason, 'The reason')
  budget = '';

  @IsString()
  @UpTo(reviewLimits.returnReason, 'The reason')
  issues = '';
}

/** A director who signs off keeps nothing of the reasons for a return: said before they are gone. */
const withReasonsUnsent = (form: FilledForm<DecideServiceReviewForm>): FilledForm<DecideServiceReviewForm> => {
  const isWritten = form.ok && form.values.decision === 'sign-off' && reviewSectionKeys.some((section) => !isBlank(form.values[section]));
  return isWritten ? form.withError('decision', 'You have written reasons to return the review. Return it with them, or empty them: signing off keeps none.') : form;
};

/** The submission as it was, what changed since last quarter, what the rules point out, and the decision. */
function decideServiceReviewView(view: ServiceReviewView, form: FilledForm<object>): Page {
  const { review, round, service, submittedBy } = view;
  const came =
    review.submittedAt === null ? null : `${longDate(londonDate(review.submittedAt))}, ${timelinessLabels[review.timeliness ?? 'in-time']}`;
  return new Page('review/decide-service-review', {
    heading: `Sign off the service review: ${service.name}`,
    area: 'Reviews',
    caption: roundName(round),
    back: { href: reviewPaths.of(review.id), text: 'Back to the review' },
    form,
    came: came && `Submitted on ${came}. Written by ${submittedBy.join(', ') || 'nobody'}.`,
    flags: view.flags.map(formatFlag),
    since: changesSinceReturnView(view),
    answers: reviewAnswersView(view),
    figures: figureRows(view.figures),
    awaited: awaitedFiguresView(view),
    awaiting: review.state === 'submitted',
    ownHand: view.isSelfApproval,
    mayDecide: view.mayDecide,
    decision: form.typed('decision'),
    sections: reviewSectionKeys.map((section) => ({ name: section, title: reviewSections[section].title })),
  });
}

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The director signs off a review, or returns it with a reason for each section. */
@Controller(reviewPaths.decision)
export class DecideServiceReviewPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.decide', audit: 'service-review.open-decision', navigation })
  async show(@CurrentActor() actor: Actor, @Param('review', ParseId) id: ReviewId): Promise<Page> {
    const view = accepted(await getServiceReview(this.database, actor, id));
    return decideServiceReviewView(view, blankForm({}, view.review.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.decide', audit: 'service-review.decide', navigation })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('review', ParseId) reviewId: ReviewId,
    @FormBody(DecideServiceReviewForm) sent: FilledForm<DecideServiceReviewForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>) =>
      decideServiceReviewView(accepted(await getServiceReview(this.database, actor, reviewId)), shown);
    const form = withReasonsUnsent(sent);
    if (!form.ok) return again(form);
    const command = { reviewId, ...form.sent };
    const signingOff = form.values.decision === 'sign-off';
    const decided = signingOff
      ? await signOffServiceReview(this.database, actor, command)
      : await returnServiceReview(this.database, actor, { ...command, reasons: reasonsIn(form.values) });
    if (!decided.ok) return again(form.refused(showRefusal(decided.refusal)));
    return new SeeOther(reviewPaths.of(reviewId), signingOff ? 'You signed off the review.' : 'You returned the review with your reasons.');
  }
}

const reasonsIn = (form: DecideServiceReviewForm) =>
  reviewSectionKeys.map((section) => ({ section, reason: normalText(form[section]) })).filter(({ reason }) => reason !== '');
