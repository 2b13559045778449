import { getRisk, type RiskView } from '@golden-thread/application/risk/get-risks';
import { reviewRisk } from '@golden-thread/application/risk/review-risk';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { riskLimits } from '@golden-thread/domain/risk/risk';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsString, ValidateNested } from 'class-validator';
import { UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, redisplay, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { levelItems } from './labels';
import { riskPaths } from './paths';
import { ScoreWithControls } from './score.form';

/** A risk looked at again. */
export class ReviewRiskForm {
  @ValidateNested()
  @Type(() => ScoreWithControls)
  residual = new ScoreWithControls();

  @IsString()
  @UpTo(riskLimits.text, 'What is in place')
  controls = '';

  @IsString()
  @UpTo(riskLimits.reason, 'The reason')
  reason = '';
}

const asItIs = ({ residual, controls }: RiskView): Readonly<Record<string, unknown>> => ({ residual: { impact: String(residual.impact), likelihood: String(residual.likelihood) }, controls });

const reviewRiskView = (risk: RiskView, form: FilledForm<object>): Page =>
  new Page('risk/review', {
    heading: `Review risk ${risk.reference}`,
    caption: risk.title,
    area: 'Risks',
    back: { href: riskPaths.of(risk.reference), text: `Back to ${risk.reference}` },
    form,
    impacts: levelItems(risk.matrix, form.typed('residual.impact')),
    likelihoods: levelItems(risk.matrix, form.typed('residual.likelihood')),
  });

const navigation = { section: 'risks', trail: 'back' } as const;

/** Whoever owns a risk looks at it again. */
@Controller(riskPaths.review)
export class ReviewRiskPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'risks.write', audit: 'risk.open-review', navigation })
  async show(@CurrentActor() actor: Actor, @Param('risk') named: string): Promise<Page> {
    const risk = accepted(await getRisk(this.database, actor, named));
    return reviewRiskView(risk, blankForm(asItIs(risk), risk.version));
  }

  @Post()
  @RoutePolicy({ permission: 'risks.write', audit: 'risk.review', navigation })
  async review(@CurrentActor() actor: Actor, @Param('risk') named: string, @FormBody(ReviewRiskForm) form: FilledForm<ReviewRiskForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => {
      const risk = accepted(await getRisk(this.database, actor, named));
      return redisplay((as) => reviewRiskView(risk, as), shown, blankForm(asItIs(risk)));
    };
    if (!form.ok) return again(form);
    const { residual, controls, reason } = form.values;
    const reviewed = await reviewRisk(this.database, actor, { riskId: named, residual: { ...residual }, controls, reason, ...form.sent });
    if (!reviewed.ok) return again(form.refused(showRefusal(reviewed.refusal)));
    return new SeeOther(riskPaths.of(reviewed.value.reference), 'It is recorded, and asked for again after its cycle.');
  }
}
