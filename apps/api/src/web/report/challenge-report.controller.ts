import type { Database } from '@golden-thread/application';
import { challengeReport, getReport } from '@golden-thread/application/report';
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
import { ChallengeReportForm } from './challenge-report.form';
import { presentChallenge } from './challenge-report.presenter';
import { reportPaths } from './paths';

const navigation = { section: 'reports', trail: 'back' } as const;

/** A member of scrutiny or Cabinet challenges the report. */
@Controller(reportPaths.challenge)
export class ChallengeReportController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.challenge', audit: 'report.open-challenge', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    return presentChallenge(view, blankForm({ body: view.sitsOn[0] }, view.report.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.challenge', audit: 'report.challenge', navigation })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('report') named: string,
    @FormBody(ChallengeReportForm) form: FilledForm<ChallengeReportForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentChallenge(accepted(await getReport(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const command = { reportId: named, ...form.sent };
    const done = await challengeReport(this.database, actor, { ...command, body: form.values.body, text: form.values.text.trim() });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(reportPaths.of(done.value.reportId), 'Your challenge is recorded. The policy team answers it.');
  }
}
