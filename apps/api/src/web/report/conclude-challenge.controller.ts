import type { Database } from '@golden-thread/application';
import { concludeChallenge, getReport } from '@golden-thread/application/report';
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
import { ConcludeChallengeForm } from './conclude-challenge.form';
import { presentConclusion } from './conclude-challenge.presenter';
import { reportPaths } from './paths';

const navigation = { section: 'reports', trail: 'back' } as const;

/** A body has finished challenging the report. */
@Controller(reportPaths.conclusion)
export class ConcludeChallengeController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.challenge', audit: 'report.open-conclusion', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string): Promise<Page> {
    const view = accepted(await getReport(this.database, actor, named));
    return presentConclusion(view, blankForm({ body: view.sitsOn[0] }, view.report.version));
  }

  @Post()
  @RoutePolicy({ permission: 'reports.challenge', audit: 'report.conclude-challenge', navigation })
  async commit(
    @CurrentActor() actor: Actor,
    @Param('report') named: string,
    @FormBody(ConcludeChallengeForm) form: FilledForm<ConcludeChallengeForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentConclusion(accepted(await getReport(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const command = { reportId: named, ...form.sent };
    const done = await concludeChallenge(this.database, actor, {
      ...command,
      body: form.values.body,
      statement: form.values.statement.trim(),
    });
    if (!done.ok) return again(form.refused(showRefusal(done.refusal)));
    return new SeeOther(reportPaths.of(done.value.reportId), 'The challenge is finished and on record.');
  }
}
