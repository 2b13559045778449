import { recordCallIn, withdrawPlanChange } from '@golden-thread/application/plan-change/decide-plan-change';
import { getPlanChange, type PlanChangeView } from '@golden-thread/application/plan-change/get-plan-changes';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { planChangeLimits } from '@golden-thread/domain/plan-change/plan-change';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planChangePaths } from './paths';

/** Why a proposal is taken back. */
export class WithdrawPlanChangeForm {
  @MustSay('RemarkMissing')
  @IsString()
  @UpTo(planChangeLimits.remark, 'The reason')
  remark = '';
}

/** A call-in, or what came of it. */
export class RecordCallInForm extends WithdrawPlanChangeForm {
  @IsIn(['called-in', 'upheld', 'overturned'], { message: 'Choose what happened.' })
  step!: 'called-in' | 'upheld' | 'overturned';
}

type Step = RecordCallInForm['step'];
const stepLabels: Readonly<Record<Step, string>> = { 'called-in': 'Overview and Scrutiny called it in', upheld: 'The decision stands', overturned: 'The decision does not stand' };
const stepsOf = ({ state }: PlanChangeView): readonly Step[] => (state === 'agreed' ? ['called-in'] : state === 'called-in' ? ['upheld', 'overturned'] : []);

const remarkView = (change: PlanChangeView, form: FilledForm<object>, about: { readonly heading: string; readonly button: string; readonly hint: string; readonly steps: readonly Step[] }): Page =>
  new Page('plan-change/remark', {
    ...about,
    caption: change.planName,
    area: 'Plans',
    back: { href: planChangePaths.of(change.reference), text: `Back to ${change.reference}` },
    form,
    steps: about.steps.map((value) => ({ value, text: stepLabels[value], checked: form.typed('step') === value || about.steps.length === 1 })),
  });

const withdrawalView = (change: PlanChangeView, form: FilledForm<object>): Page =>
  remarkView(change, form, { heading: `Take ${change.reference} back`, button: 'Take the proposal back', hint: 'Whoever was asked to decide reads it.', steps: [] });

const callInView = (change: PlanChangeView, form: FilledForm<object>): Page =>
  remarkView(change, form, { heading: `Call-in of ${change.reference}`, button: 'Record it', hint: 'What Overview and Scrutiny asked, or what came of it.', steps: stepsOf(change) });

const navigation = { section: 'plans', trail: 'back' } as const;

/** Whoever proposed a change takes it back. */
@Controller(planChangePaths.withdrawal)
export class WithdrawPlanChangePage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan-change.open-withdrawal', navigation })
  async show(@CurrentActor() actor: Actor, @Param('change') named: string): Promise<Page> {
    const change = accepted(await getPlanChange(this.database, actor, named));
    return withdrawalView(change, blankForm({}, change.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.write', audit: 'plan-change.withdraw', navigation })
  async withdraw(@CurrentActor() actor: Actor, @Param('change') named: string, @FormBody(WithdrawPlanChangeForm) form: FilledForm<WithdrawPlanChangeForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => withdrawalView(accepted(await getPlanChange(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const withdrawn = await withdrawPlanChange(this.database, actor, { changeId: named, remark: form.values.remark, ...form.sent });
    if (!withdrawn.ok) return again(form.refused(showRefusal(withdrawn.refusal)));
    return new SeeOther(planChangePaths.of(withdrawn.value.reference), 'The proposal is taken back.');
  }
}

/** Democratic services, or the policy team, record a call-in for Overview and Scrutiny, and what came of it. */
@Controller(planChangePaths.callIn)
export class RecordCallInPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan-change.open-call-in', navigation })
  async show(@CurrentActor() actor: Actor, @Param('change') named: string): Promise<Page> {
    const change = accepted(await getPlanChange(this.database, actor, named));
    return callInView(change, blankForm({}, change.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan-change.record-call-in', navigation })
  async record(@CurrentActor() actor: Actor, @Param('change') named: string, @FormBody(RecordCallInForm) form: FilledForm<RecordCallInForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => callInView(accepted(await getPlanChange(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const recorded = await recordCallIn(this.database, actor, { changeId: named, ...form.values, ...form.sent });
    if (!recorded.ok) return again(form.refused(showRefusal(recorded.refusal)));
    return new SeeOther(planChangePaths.of(recorded.value.reference), 'It is recorded.');
  }
}
