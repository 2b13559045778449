import type { Database } from '@golden-thread/application';
import { getReport, publishReport } from '@golden-thread/application/report';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { PublishReportForm } from './publish-report.form';
import { presentPublication } from './publish-report.presenter';
import { reportPaths } from './paths';

const navigation = { section: 'reports', trail: 'back' } as const;

/** The policy team puts the report before the public, as it was challenged. */
@Controller(reportPaths.publication)
export class PublishReportController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.open-publication', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    return presentPublication(view, blankForm({}, view.report.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.publish', navigation })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('report') named: string,
    @FormBody(PublishReportForm) form: FilledForm<PublishReportForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentPublication(accepted(await getReport(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const command = { reportId: named, ...form.sent };
    const done = await publishReport(this.database, actor, command);
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(reportPaths.of(done.value.reportId), 'The report is published.');
  }
}
