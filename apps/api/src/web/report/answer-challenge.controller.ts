import type { Database } from '@golden-thread/application';
import { answerChallenge, getReport } from '@golden-thread/application/report';
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
import { AnswerChallengeForm } from './answer-challenge.form';
import { presentAnswer } from './answer-challenge.presenter';
import { reportPaths } from './paths';

const navigation = { section: 'reports', trail: 'back' } as const;

/** The policy team answers one challenge. */
@Controller(reportPaths.answer)
export class AnswerChallengeController {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.open-answer', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string, @Param('challenge') challenge: string): Promise<Page> {
    return presentAnswer(accepted(await getReport(this.database, actor, named)), challenge, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.answer', navigation })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('report') named: string,
    @Param('challenge') challengeId: string,
    @FormBody(AnswerChallengeForm) form: FilledForm<AnswerChallengeForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      presentAnswer(accepted(await getReport(this.database, actor, named)), challengeId, shown);
    if (!form.ok) return again(form);
    const { answer } = form.values;
    const answered = await answerChallenge(this.database, actor, {
      reportId: named,
      challengeId,
      answer,
      submission: form.submission,
    });
    if (!answered.ok) return again(form.refused(showRefusal(answered.refusal)));
    return new SeeOther(reportPaths.of(answered.value.reportId), 'Your answer is recorded.');
  }
}
