import { challengeReport } from '@golden-thread/application/report/challenge-report';
import { getReport, type ReportView } from '@golden-thread/application/report/get-report';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { challengeBodies, type ChallengeBody, reportLimits } from '@golden-thread/domain/report/performance-report';
import { normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { bodyItems, reportName } from './labels';
import { reportPaths } from './paths';
import { reportContentView } from './report-content.view';

/** One challenge, in the name of the body it is made by. */
export class ChallengeReportForm {
  @IsIn(Object.keys(challengeBodies), { message: 'Choose for which body you speak.' })
  body!: ChallengeBody;

  @IsString()
  @IsNotEmpty({ message: 'Say what is challenged.' })
  @UpTo(reportLimits.challenge, 'The challenge')
  text!: string;
}

/** The report as it is, and the challenge. */
const challengeReportView = (view: ReportView, form: FilledForm<object>): Page =>
  new Page('report/challenge-report', {
    heading: 'Challenge the report',
    area: 'Reports',
    caption: reportName(view.report),
    back: { href: reportPaths.of(view.report.id), text: 'Back to the report' },
    form,
    bodies: bodyItems(view, view.sitsOn, form.typed('body')),
    content: view.content && reportContentView(view.content),
  });

const navigation = { section: 'reports', trail: 'back' } as const;

/** A member of scrutiny or Cabinet challenges the report. */
@Controller(reportPaths.challenge)
export class ChallengeReportPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.challenge', audit: 'report.open-challenge', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    return challengeReportView(view, blankForm({ body: view.sitsOn[0] }, view.report.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.challenge', audit: 'report.challenge', navigation })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('report') named: string,
    @FormBody(ChallengeReportForm) form: FilledForm<ChallengeReportForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      challengeReportView(accepted(await getReport(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const command = { reportId: named, ...form.sent };
    const done = await challengeReport(this.database, actor, { ...command, body: form.values.body, text: normalText(form.values.text) });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(reportPaths.of(done.value.reportId), 'Your challenge is recorded. The policy team answers it.');
  }
}
