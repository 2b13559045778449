import { reviewScore } from '@golden-thread/application/assessment/assess-characteristic';
import { type CharacteristicView, type DeskView, getDeskAssessment } from '@golden-thread/application/assessment/get-desk-assessment';
import type { Database } from '@golden-thread/application/shared/command';
import { deskLimits } from '@golden-thread/domain/assessment/desk-assessment';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { isSelfApproval } from '@golden-thread/domain/authority/separation-of-duties';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { characteristicIn } from './assess-characteristic.page';
import { characteristicView } from './desk.view';
import { assessmentPaths } from './paths';

const decisions = { agree: 'Agree to the score', return: 'Send it back to its lead' } as const;

/** The reviewer's decision on one score. */
export class ReviewScoreForm {
  @IsIn(Object.keys(decisions), { message: 'Choose whether you agree or send it back.' })
  decision!: keyof typeof decisions;

  @MustSay('ReasonMissing', ({ decision }: ReviewScoreForm) => decision === 'return')
  @IsString()
  @UpTo(deskLimits.text, 'The reason')
  reason = '';
}

function reviewScoreView(actor: Actor, desk: DeskView, one: CharacteristicView, form: FilledForm<object>): Page {
  const { reference } = desk;
  const view = characteristicView(desk, one);
  return new Page('assessment/review-score', {
    heading: `Review ${one.key.toUpperCase()}: ${view.title}`,
    caption: `${reference}: ${desk.title}`,
    area: 'Assessments',
    back: { href: assessmentPaths.deskOf(reference), text: `Back to ${reference}` },
    form,
    one: view,
    opens: desk.state === 'assessing' && one.isReviewer && one.state === 'proposed',
    contributed: isSelfApproval(actor, one.writers),
    decision: form.typed('decision'),
    decisions,
  });
}

const navigation = { section: 'assessments', trail: 'back' } as const;

/** The reviewer agrees to a proposed score, or sends it back with a reason. */
@Controller(assessmentPaths.characteristicReview)
export class ReviewScorePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'characteristic.open-review', navigation })
  async show(@CurrentActor() actor: Actor, @Param('assessment') named: string, @Param('statement') statement: string): Promise<Page> {
    const desk = accepted(await getDeskAssessment(this.database, actor, named));
    const one = characteristicIn(desk, statement);
    return reviewScoreView(actor, desk, one, blankForm({}, one.version));
  }

  @Post()
  @RoutePolicy({ permission: 'assessments.take-part', audit: 'characteristic.review', navigation })
  async review(
    @CurrentActor() actor: Actor, @Param('assessment') named: string, @Param('statement') statement: string, @FormBody(ReviewScoreForm) form: FilledForm<ReviewScoreForm>,
  ): Promise<Page | SeeOther> {
    const again = async (filled: FilledForm<object>): Promise<Page> => {
      const desk = accepted(await getDeskAssessment(this.database, actor, named));
      return reviewScoreView(actor, desk, characteristicIn(desk, statement), filled);
    };
    if (!form.ok) return again(form);
    const { decision, reason } = form.values;
    const reviewed = await reviewScore(this.database, actor, { assessmentId: named, statement, agrees: decision === 'agree', reason, ...form.sent });
    if (!reviewed.ok) return again(form.refused(showRefusal(reviewed.refusal)));
    return new SeeOther(assessmentPaths.deskOf(reviewed.value.reference), decision === 'agree' ? 'You agreed to the score.' : 'The score is sent back to its lead.');
  }
}
