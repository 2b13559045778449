import { enterForService } from '@golden-thread/application/contribution/write-contribution';
import { type FigureSheetView, readFigureSheet } from '@golden-thread/application/figure-sheet/read-figure-sheets';
import { getServiceReview, type ServiceReviewView } from '@golden-thread/application/review/get-service-review';
import type { Database } from '@golden-thread/application/shared/command';
import { contributionLimits } from '@golden-thread/domain/contribution/contribution';
import { periodAsked } from '@golden-thread/domain/measure/period';
import { reviewSectionKeys } from '@golden-thread/domain/review/service-review';
import type { FigureSheetId, ReviewId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { fieldsOfSheet, figureEntryView, withFaults } from '../figure-sheet/figure-entry.view';
import { measurePaths } from '../measure/paths';
import { roundName } from '../review/labels';
import { reviewPaths } from '../review/paths';
import { answersTyped, ContributeFiguresForm, ContributeToReviewForm, nothingWritten } from './contribution.form';
import { contributionPaths } from './paths';
import { sectionFieldsView } from './section-fields.view';

/** Sections of a review that the policy team enters for its service, and why. */
export class EnterReviewForServiceForm extends ContributeToReviewForm {
  @MustSay('ReasonMissing')
  @IsString()
  @UpTo(contributionLimits.note, 'The reason')
  reason = '';
}

/** Figures that the policy team enters for a service, and why. */
export class EnterFiguresForServiceForm extends ContributeFiguresForm {
  @MustSay('ReasonMissing')
  @IsString()
  @UpTo(contributionLimits.note, 'The reason')
  reason = '';
}

const saysAfter = (leftBeside: number): string =>
  `It stands in their draft, marked as entered by you. They are told, and confirm it by submitting.${leftBeside === 0 ? '' : ' Where they had written themselves, their words stand.'}`;

const enterReviewView = (view: ServiceReviewView, form: FilledForm<object>): Page =>
  new Page('contribution/contribute-to-review', {
    heading: `Enter parts of the review for ${view.service.name}`,
    area: 'Reviews',
    caption: roundName(view.round),
    back: { href: reviewPaths.of(view.review.id), text: 'Back to the review' },
    form,
    forService: true,
    ...sectionFieldsView(view, { parts: reviewSectionKeys, answers: {} }, form),
  });

/** The policy team enters sections of a review for a service that cannot. */
@Controller(contributionPaths.reviewForService)
export class EnterReviewForServicePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.run', audit: 'service-review.open-for-service', navigation: { section: 'reviews', trail: 'back' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('review', ParseId) id: ReviewId): Promise<Page> {
    return enterReviewView(accepted(await getServiceReview(this.database, actor, id)), blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'service-review.enter-for-service', navigation: { section: 'reviews', trail: 'back' } })
  async enter(@CurrentPerson() { actor }: SignedIn, @Param('review', ParseId) id: ReviewId, @FormBody(EnterReviewForServiceForm) form: FilledForm<EnterReviewForServiceForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => enterReviewView(accepted(await getServiceReview(this.database, actor, id)), shown);
    if (!form.ok) return again(form);
    const content = { ...nothingWritten, answers: answersTyped(form.values) };
    const entered = await enterForService(this.database, actor, { paper: 'service-review', id, content, reason: form.values.reason, submission: form.submission });
    return entered.ok ? new SeeOther(reviewPaths.of(id), saysAfter(entered.value.leftBeside)) : again(form.refused(showRefusal(entered.refusal)));
  }
}

const enterFiguresView = (view: FigureSheetView, form: FilledForm<object>): Page =>
  new Page('contribution/contribute-figures', {
    heading: `Enter figures for ${view.sheet.serviceName}`,
    area: 'Measures',
    caption: periodAsked(view.sheet).label,
    back: { href: measurePaths.sheetOf(view.sheet.id), text: 'Back to the figures' },
    form,
    forService: true,
    lines: view.lines.map((line, index) => figureEntryView(line, index, form)),
  });

/** The policy team enters figures for a service that cannot. */
@Controller(contributionPaths.sheetForService)
export class EnterFiguresForServicePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.run', audit: 'figures.open-for-service', navigation: { section: 'measures', trail: 'back' } })
  async show(@CurrentPerson() { actor }: SignedIn, @Param('sheet', ParseId) sheetId: FigureSheetId): Promise<Page> {
    const view = accepted(await readFigureSheet(this.database, actor, { sheetId }));
    return enterFiguresView(view, blankForm(fieldsOfSheet(view)));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.run', audit: 'figures.enter-for-service', navigation: { section: 'measures', trail: 'back' } })
  async enter(@CurrentPerson() { actor }: SignedIn, @Param('sheet', ParseId) sheetId: FigureSheetId, @FormBody(EnterFiguresForServiceForm) form: FilledForm<EnterFiguresForServiceForm>): Promise<Page | SeeOther> {
    const { figures, reason } = form.values;
    const read = async (): Promise<FigureSheetView> => accepted(await readFigureSheet(this.database, actor, { sheetId, ...(form.ok && { typed: figures }) }));
    const checked = form.ok ? withFaults(form, await read()) : form;
    if (!checked.ok) return enterFiguresView(await read(), checked);
    const entered = await enterForService(this.database, actor, { paper: 'figure-sheet', id: sheetId, content: { ...nothingWritten, figures }, reason, submission: form.submission });
    return entered.ok ? new SeeOther(measurePaths.sheetOf(sheetId), saysAfter(entered.value.leftBeside)) : enterFiguresView(await read(), form.refused(showRefusal(entered.refusal)));
  }
}
