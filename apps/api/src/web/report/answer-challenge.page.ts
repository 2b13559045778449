import { answerChallenge } from '@golden-thread/application/report/challenge-report';
import { getReport, type ReportView } from '@golden-thread/application/report/get-report';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { challengeBodies, reportLimits } from '@golden-thread/domain/report/performance-report';
import type { ChallengeId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, NotFoundException, Param, Post } from '@nestjs/common';
import { IsNotEmpty, IsString } from 'class-validator';
import { ParseId } from '../../http/parse-id';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { reportName } from './labels';
import { reportPaths } from './paths';

/** The council's answer to one challenge. */
export class AnswerChallengeForm {
  @IsString()
  @IsNotEmpty({ message: 'Write the answer.' })
  @UpTo(reportLimits.answer, 'The answer')
  answer!: string;
}

/** The challenge as it was made, and the answer. */
function answerChallengeView({ report, challenges }: ReportView, challengeId: ChallengeId, form: FilledForm<object>): Page {
  const challenge = challenges.find(({ id }) => id === challengeId);
  if (challenge === undefined) throw new NotFoundException();
  return new Page('report/answer-challenge', {
    heading: `Answer challenge ${challenge.number}`,
    area: 'Reports',
    caption: `${reportName(report)}, ${challengeBodies[challenge.body].title}`,
    back: { href: reportPaths.of(report.id), text: 'Back to the report' },
    form,
    text: challenge.text,
    answered: challenge.answer,
  });
}

const navigation = { section: 'reports', trail: 'back' } as const;

/** The policy team answers one challenge. */
@Controller(reportPaths.answer)
export class AnswerChallengePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.open-answer', navigation })
  async show(@CurrentActor() actor: Actor, @Param('report') named: string, @Param('challenge', ParseId) challenge: ChallengeId): Promise<Page> {
    return answerChallengeView(accepted(await getReport(this.database, actor, named)), challenge, blankForm());
  }

  @Post()
  @RoutePolicy({ permission: 'reports.compose', audit: 'report.answer', navigation })
  async answer(
    @CurrentActor() actor: Actor,
    @Param('report') named: string,
    @Param('challenge', ParseId) challengeId: ChallengeId,
    @FormBody(AnswerChallengeForm) form: FilledForm<AnswerChallengeForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      answerChallengeView(accepted(await getReport(this.database, actor, named)), challengeId, shown);
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
