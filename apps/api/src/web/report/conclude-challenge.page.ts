import { concludeChallenge } from '@golden-thread/application/report/challenge-report';
import { getReport, type ReportView } from '@golden-thread/application/report/get-report';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type CommitteeDecisionKind, committeeDecisions } from '@golden-thread/domain/report/committee-record';
import { challengeBodies, type ChallengeBody, reportLimits } from '@golden-thread/domain/report/performance-report';
import { normalText } from '@golden-thread/domain/shared/text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { bodyItems, reportName } from './labels';
import { reportPaths } from './paths';

/** That a body has finished, and what it wants on record. */
export class ConcludeChallengeForm {
  @IsIn(Object.keys(challengeBodies), { message: 'Choose which body has finished.' })
  body!: ChallengeBody;

  @IsString()
  @UpTo(reportLimits.statement, 'The statement')
  statement = '';

  @IsIn(Object.keys(committeeDecisions), { message: 'Choose what the body decided.' })
  decision: CommitteeDecisionKind = 'noted';
}

/** Which body has finished, and what it says. */
const concludeChallengeView = (view: ReportView, form: FilledForm<object>): Page =>
  new Page('report/conclude-challenge', {
    heading: 'Finish the challenge',
    area: 'Reports',
    caption: reportName(view.report),
    back: { href: reportPaths.of(view.report.id), text: 'Back to the report' },
    form,
    bodies: bodyItems(view, view.concludes, form.typed('body')),
    decisions: Object.entries(committeeDecisions).map(([value, text]) => ({ value, text, checked: (form.typed('decision') || 'noted') === value })),
    unanswered: view.challenges.filter(({ answer }) => answer === null).length,
  });

const navigation = { section: 'reports', trail: 'back' } as const;

/** A body has finished challenging the report. */
@Controller(reportPaths.conclusion)
export class ConcludeChallengePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.challenge', audit: 'report.open-conclusion', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    return concludeChallengeView(view, blankForm({ body: view.concludes.find((body) => !view.report.concluded.includes(body)) }, view.report.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.challenge', audit: 'report.conclude-challenge', navigation })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('report') named: string,
    @FormBody(ConcludeChallengeForm) form: FilledForm<ConcludeChallengeForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      concludeChallengeView(accepted(await getReport(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const command = { reportId: named, ...form.sent };
    const done = await concludeChallenge(this.database, actor, {
      ...command,
      body: form.values.body,
      decision: form.values.decision,
      statement: normalText(form.values.statement),
    });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(reportPaths.of(done.value.reportId), 'The challenge is finished and on record.');
  }
}
