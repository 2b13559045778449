import { type FeedbackView, getFeedback, writeFeedbackSheet } from '@golden-thread/application/review/load-feedback';
import type { Database } from '@golden-thread/application/shared/command';
import { isTableFormat, tableFormats } from '@golden-thread/application/shared/write-table';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { periodAYearBefore, periodBefore } from '@golden-thread/domain/measure/period';
import { Controller, Get, Inject, NotFoundException, Param, Query } from '@nestjs/common';
import { accepted, CurrentActor, DATABASE, Page, RoutePolicy } from '../kit';
import { Download } from '../page';
import { feedbackRows } from './feedback.view';
import { reviewPaths } from './paths';

const feedbackView = ({ quarter, services, periods, mayLoad }: FeedbackView): Page =>
  new Page('review/feedback', {
    heading: 'Complaints, comments, compliments and avoidable contact',
    caption: quarter.label,
    area: 'Reviews',
    breadcrumbs: [{ href: reviewPaths.rounds, text: 'Reviews' }],
    before: periodBefore(quarter).label,
    yearBefore: periodAYearBefore(quarter).label,
    services: services.map(({ name, compared }) => ({ name, rows: feedbackRows(compared) })),
    quarters: periods.map(({ key, label }) => ({ text: label, href: `${reviewPaths.feedback}?quarter=${key}`, current: key === quarter.key })),
    load: mayLoad ? reviewPaths.loadFeedback : null,
    sheets: [{ text: 'CSV', href: reviewPaths.feedbackSheetOf(quarter.key, 'csv') }, { text: 'Excel', href: reviewPaths.feedbackSheetOf(quarter.key, 'xlsx') }],
  });

/** What people told the council of each service in a quarter. */
@Controller(reviewPaths.feedback)
export class ShowFeedbackPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'feedback.open', navigation: { section: 'reviews', trail: 'breadcrumbs' } })
  async show(@CurrentActor() actor: Actor, @Query('quarter') quarter?: string): Promise<Page> {
    return feedbackView(accepted(await getFeedback(this.database, actor, { period: typeof quarter === 'string' ? quarter : null })));
  }
}

/** A quarter as the sheet that is taken: what is known of it, or the sheet to fill in. */
@Controller(reviewPaths.feedbackSheet)
export class DownloadFeedbackPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.see', audit: 'feedback.download', navigation: 'machine' })
  async download(@CurrentActor() actor: Actor, @Param('quarter') period: string, @Param('kind') format: string): Promise<Download> {
    if (!isTableFormat(format)) throw new NotFoundException();
    const { fileName, bytes } = accepted(await writeFeedbackSheet(this.database, actor, { period, format }));
    return new Download(tableFormats[format].type, bytes, fileName);
  }
}
