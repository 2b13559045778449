import { getReport, type ReportView } from '@golden-thread/application/report/get-report';
import { publishReport } from '@golden-thread/application/report/publish-report';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { reportName } from './labels';
import { reportPaths } from './paths';
import { reportContentView } from './report-content.view';

/** A button: what is published is what was challenged. */
export class PublishReportForm {}

/** The report exactly as the public will see it. */
const publishReportView = (view: ReportView, form: FilledForm<object>): Page =>
  new Page('report/publish-report', {
    heading: 'Publish the report',
    area: 'Reports',
    caption: reportName(view.report),
    back: { href: reportPaths.of(view.report.id), text: 'Back to the report' },
    form,
    ready: view.report.state === 'ready' && view.intact,
    content: view.content && reportContentView(view.content),
  });

const navigation = { section: 'reports', trail: 'back' } as const;

/** The policy team puts the report before the public, as it was challenged. */
@Controller(reportPaths.publication)
export class PublishReportPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.open-publication', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    return publishReportView(view, blankForm({}, view.report.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.publish', navigation })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('report') named: string,
    @FormBody(PublishReportForm) form: FilledForm<PublishReportForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      publishReportView(accepted(await getReport(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const command = { reportId: named, ...form.sent };
    const done = await publishReport(this.database, actor, command);
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(reportPaths.of(done.value.reportId), 'The report is published.');
  }
}
