import { answerPlanChange } from '@golden-thread/application/plan-change/answer-plan-change';
import { getPlanChange, type PlanChangeView } from '@golden-thread/application/plan-change/get-plan-changes';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { type PlanChangeAnswer, planChangeAnswers, planChangeLimits } from '@golden-thread/domain/plan-change/plan-change';
import type { Id, PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString, ValidateIf } from 'class-validator';
import { IsId } from '../../http/id-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planPaths } from '../plan/paths';
import { planChangePaths } from './paths';
import { editView } from './plan-change.view';

const answers = Object.keys(planChangeAnswers) as PlanChangeAnswer[];

/** How one level below answers. `answerId`: for which of the plans asked about. */
export class AnswerPlanChangeForm {
  @ValidateIf(({ answerId }: AnswerPlanChangeForm) => answerId !== '')
  @IsId({ message: 'Choose for which plan you answer.' })
  answerId: Id | '' = '';

  @IsIn(answers, { message: 'Choose whether it still fits, changes too, or stays as it is.' })
  answer!: PlanChangeAnswer;

  @MustSay('AnswerReasonMissing', ({ answer }: AnswerPlanChangeForm) => answer === 'amends' || answer === 'stays')
  @IsString()
  @UpTo(planChangeLimits.answer, 'The reason')
  reason = '';
}

function answerPlanChangeView(change: PlanChangeView, form: FilledForm<object>): Page {
  const open = change.answers.filter(({ id }) => change.toAnswer.includes(id));
  return new Page('plan-change/answer', {
    heading: `What follows from ${change.reference}?`,
    caption: change.planName,
    area: 'Plans',
    back: { href: planChangePaths.of(change.reference), text: `Back to ${change.reference}` },
    form,
    reason: change.reason,
    edits: change.edits.map((edit) => editView(edit, change.named)),
    asked: open.map(({ id, name, objectives, leads, planKind }, at) => ({ value: id, text: name, hint: { text: planKind === 'individual-plan' ? 'The objectives of your people that serve it: take it up at the next one-to-one or at mid-year.' : (leads ? 'Your service leads from now on: ' : '') + objectives.join('; ') }, checked: form.typed('answerId') === id || (at === 0 && form.typed('answerId') === '') })),
    choices: answers.map((value) => ({ value, text: planChangeAnswers[value].title, checked: form.typed('answer') === value })),
  });
}

const navigation = { section: 'plans', trail: 'back' } as const;

/** A plan below, or a manager for their people, answers a change that is in effect. */
@Controller(planChangePaths.answer)
export class AnswerPlanChangePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan-change.open-answer', navigation })
  async show(@CurrentActor() actor: Actor, @Param('change') named: string): Promise<Page> {
    return answerPlanChangeView(accepted(await getPlanChange(this.database, actor, named)), blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan-change.answer', navigation })
  async answer(@CurrentActor() actor: Actor, @Param('change') named: string, @FormBody(AnswerPlanChangeForm) form: FilledForm<AnswerPlanChangeForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => answerPlanChangeView(accepted(await getPlanChange(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const { answerId, answer, reason } = form.values;
    const answered = await answerPlanChange(this.database, actor, { changeId: named, answerId: answerId || null, answer, reason, submission: form.submission });
    if (!answered.ok) return again(form.refused(showRefusal(answered.refusal)));
    const { planKind, planId } = answered.value.answered;
    if (answer !== 'amends' || planId === null || planKind === 'individual-plan') return new SeeOther(planChangePaths.of(answered.value.reference), 'Your answer is recorded.');
    return new SeeOther(planPaths.of({ kind: planKind, id: planId satisfies PlanId }), 'Your answer is recorded. Propose the change of your own plan from its objective.');
  }
}
