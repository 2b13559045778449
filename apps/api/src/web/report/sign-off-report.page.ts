import { getReport, type ReportView } from '@golden-thread/application/report/get-report';
import { signOffReport } from '@golden-thread/application/report/sign-off-report';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { committeeHeads } from '@golden-thread/domain/document/committee-paper';
import { reportLimits } from '@golden-thread/domain/report/performance-report';
import { normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { reportName } from './labels';
import { reportPaths } from './paths';

/** A Cabinet member's word on the officer's recommendation. */
export class SignOffReportForm {
  @IsIn(['yes', 'no'], { message: 'Choose whether you support the recommendation.' })
  supported!: 'yes' | 'no';

  @IsString()
  @UpTo(reportLimits.statement, 'The comments')
  comments = '';
}

/** What is recommended, and whether the member supports it. */
const signOffReportView = ({ report, content }: ReportView, form: FilledForm<object>): Page =>
  new Page('report/sign-off-report', {
    heading: 'Do you support the officer’s recommendation?',
    area: 'Reports',
    caption: reportName(report),
    back: { href: reportPaths.of(report.id), text: 'Back to the report' },
    form,
    head: committeeHeads.recommendations,
    recommendations: content?.narrative?.recommendations ?? '',
  });

const navigation = { section: 'reports', trail: 'back' } as const;

/** A member of Cabinet signs the report's block: supported or not, with comments. */
@Controller(reportPaths.signOff)
export class SignOffReportPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.challenge', audit: 'report.open-sign-off', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    return signOffReportView(view, blankForm({}, view.report.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.challenge', audit: 'report.sign-off', navigation })
  async sign(@CurrentActor() actor: Actor, @Param('report') named: string, @FormBody(SignOffReportForm) form: FilledForm<SignOffReportForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => signOffReportView(accepted(await getReport(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const { supported, comments } = form.values;
    const done = await signOffReport(this.database, actor, { reportId: named, ...form.sent, supported: supported === 'yes', comments: normalText(comments) });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(reportPaths.of(done.value.reportId), 'You have signed. It stands on the report and in the record.');
  }
}
