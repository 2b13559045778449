import { enterRisk } from '@golden-thread/application/risk/enter-risk';
import { getRiskRegister } from '@golden-thread/application/risk/get-risks';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { longestName } from '@golden-thread/domain/organisation/organisation';
import { type ReviewCycle, reviewCycles, riskLimits } from '@golden-thread/domain/risk/risk';
import type { RiskMatrix } from '@golden-thread/domain/risk/risk-matrix';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, IsString, ValidateNested } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { levelItems } from './labels';
import { riskPaths } from './paths';
import { ScoreToBecome, ScoreWithControls, ScoreWithoutControls } from './score.form';

/** A risk as it is entered. */
export class EnterRiskForm {
  @MustSay({ message: 'Say what the risk is called.' })
  @IsString()
  @UpTo(riskLimits.title, 'The title')
  title = '';

  @IsString()
  @UpTo(riskLimits.text, 'The cause')
  cause = '';

  @MustSay({ message: 'Say what may happen.' })
  @IsString()
  @UpTo(riskLimits.text, 'What may happen')
  event = '';

  @IsString()
  @UpTo(riskLimits.text, 'The effect')
  effect = '';

  @IsString()
  @UpTo(riskLimits.text, 'What is in place')
  controls = '';

  @IsString()
  @UpTo(longestName, 'The objective')
  objective = '';

  @MustSay('RiskOwnerMissing')
  @IsString()
  @UpTo(longestName, 'The owner')
  owner = '';

  @ValidateNested()
  @Type(() => ScoreWithoutControls)
  inherent = new ScoreWithoutControls();

  @ValidateNested()
  @Type(() => ScoreWithControls)
  residual = new ScoreWithControls();

  @ValidateNested()
  @Type(() => ScoreToBecome)
  target = new ScoreToBecome();

  @Type(() => Number)
  @IsIn(reviewCycles, { message: 'Choose how often it is reviewed.' })
  reviewEvery!: ReviewCycle;
}

const scores = { inherent: 'Without controls', residual: 'With the controls in place', target: 'As it is to become' } as const;

const enterRiskView = (matrix: RiskMatrix, form: FilledForm<object>): Page =>
  new Page('risk/enter', {
    heading: 'Enter a risk',
    area: 'Risks',
    back: { href: riskPaths.list, text: 'Back to the risks' },
    form,
    scores: Object.entries(scores).map(([name, title]) => ({ name, title, impacts: levelItems(matrix, form.typed(`${name}.impact`)), likelihoods: levelItems(matrix, form.typed(`${name}.likelihood`)) })),
    cycles: [{ value: '', text: 'Choose' }, ...reviewCycles.map((months) => ({ value: String(months), text: months === 1 ? 'Every month' : months === 12 ? 'Every year' : `Every ${months} months`, selected: String(form.typed('reviewEvery')) === String(months) }))],
  });

const navigation = { section: 'risks', trail: 'back' } as const;

/** Enters a risk, for a post that whoever enters it answers for or manages. */
@Controller(riskPaths.enter)
export class EnterRiskPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'risks.write', audit: 'risk.open-new', navigation })
  show(@CurrentActor() actor: Actor): Promise<Page> {
    return this.page(actor, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'risks.write', audit: 'risk.enter', navigation })
  async enter(@CurrentActor() actor: Actor, @FormBody(EnterRiskForm) form: FilledForm<EnterRiskForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, form);
    const { owner, inherent, residual, target, ...said } = form.values;
    const entered = await enterRisk(this.database, actor, { ...said, owner: { code: owner }, inherent: { ...inherent }, residual: { ...residual }, target: { ...target }, submission: form.submission });
    if (!entered.ok) return this.page(actor, form.refused(showRefusal(entered.refusal)));
    return new SeeOther(riskPaths.of(entered.value.reference), `${entered.value.reference} is in the register. Its owner is asked to look at it again.`);
  }

  private async page(actor: Actor, form: FilledForm<object>): Promise<Page> {
    return enterRiskView(accepted(await getRiskRegister(this.database, actor, { closed: false })).matrix, form);
  }
}
