import type { Database } from '@golden-thread/application';
import { composeReport, getReport } from '@golden-thread/application/report';
import type { Actor } from '@golden-thread/domain/authority';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { CurrentActor } from '../../auth/current-actor';
import { DATABASE } from '../../database';
import { accepted } from '../../refusals/accepted';
import { showRefusal } from '../../refusals/show-refusal';
import { blankForm } from '../form/blank-form';
import type { FilledForm } from '../form/filled-form';
import { FormBody } from '../form/form-body';
import { shownAgain } from '../form/shown-again';
import type { Page } from '../page';
import { RoutePolicy } from '../route-policy';
import { SeeOther } from '../see-other';
import { ComposeReportForm } from './compose-report.form';
import { presentComposition } from './compose-report.presenter';
import { reportPaths } from './paths';

const navigation = { section: 'reports', trail: 'back' } as const;

/** The policy team composes the report from what is frozen and decided. */
@Controller(reportPaths.compose)
export class ComposeReportController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.open-composition', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    return presentComposition(view, blankForm({ summary: view.composition?.content.summary ?? '' }, view.report.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.compose', navigation })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('report') named: string,
    @FormBody(ComposeReportForm) form: FilledForm<ComposeReportForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const view = accepted(await getReport(this.database, actor, named));
      return shownAgain((as) => presentComposition(view, as), shown, blankForm({ summary: view.composition?.content.summary ?? '' }));
    };
    if (!form.ok) return again(form);
    const command = { reportId: named, ...form.sent };
    const done = await composeReport(this.database, actor, { ...command, summary: form.values.summary.trim() });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(reportPaths.of(done.value.reportId), 'The report is composed and before scrutiny and Cabinet.');
  }
}
