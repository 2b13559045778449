import type { Database } from '@golden-thread/application';
import { getException, writeExceptionReport } from '@golden-thread/application/exception';
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
import { exceptionPaths } from './paths';
import { fieldsOfReport, reportOf } from './report-fields';
import { WriteExceptionReportForm } from './write-exception-report.form';
import { presentReportForm } from './write-exception-report.presenter';

const navigation = { section: 'reviews', trail: 'back' } as const;

/** The manager says why a figure is bad or missing, and what could be done about it. */
@Controller(exceptionPaths.report)
export class WriteExceptionReportController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'exception.open-report', navigation })
  async show(@CurrentActor() actor: Actor, @Param('exception') named: string): Promise<Page> {
    const view = accepted(await getException(this.database, actor, named));
    return presentReportForm(view, blankForm(fieldsOfReport(view.exception.report), view.exception.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reviews.submit', audit: 'exception.report', navigation })
  async write(
    @CurrentActor() actor: Actor,
    @Param('exception') named: string,
    @FormBody(WriteExceptionReportForm) form: FilledForm<WriteExceptionReportForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const view = accepted(await getException(this.database, actor, named));
      return shownAgain((as) => presentReportForm(view, as), shown, blankForm(fieldsOfReport(view.exception.report), view.exception.version));
    };
    if (!form.ok) return again(form);
    const written = await writeExceptionReport(this.database, actor, {
      exceptionId: named,
      report: reportOf(form.values),
      ...form.sent,
    });
    if (!written.ok) return again(form.refused(showRefusal(written.refusal)));
    return new SeeOther(exceptionPaths.of(written.value.reference), 'Your report is before the corporate review.');
  }
}
