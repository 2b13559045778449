import { getRecoveryPlan, type RecoveryPlanView } from '@golden-thread/application/recovery/get-recovery-plans';
import { meetRecoveryCondition } from '@golden-thread/application/recovery/meet-recovery-condition';
import type { Database } from '@golden-thread/application/shared/command';
import { recoveryLimits } from '@golden-thread/domain/recovery/recovery-plan';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsString } from 'class-validator';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentPerson, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal, type SignedIn } from '../kit';
import { recoveryConditionsView } from './conditions.view';
import { recoveryPaths } from './paths';

/** Which condition is met, and how. */
export class MeetRecoveryConditionForm {
  @Type(() => Number)
  @IsInt({ message: 'Choose which condition is met.' })
  number!: number;

  @MustSay('ConditionHowMissing')
  @IsString()
  @UpTo(recoveryLimits.text, 'How it was met')
  how = '';
}

/** The plan's conditions, and a form for those that are still the reader's to meet. */
function meetRecoveryConditionView(person: SignedIn, plan: RecoveryPlanView, form: FilledForm<object>): Page {
  const conditions = recoveryConditionsView(plan, person.council.today);
  const open = plan.conditions.flatMap(({ text, postId, met }, index) => (met === null && person.actor.postIds.includes(postId) ? [{ text, value: String(index + 1) }] : []));
  const only = open.length === 1 ? open[0]?.value : undefined;
  return new Page('recovery/conditions', {
    heading: `Conditions of recovery plan ${plan.reference}: ${plan.title}`,
    area: 'Recovery',
    back: { href: recoveryPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    conditions,
    open: open.map((one) => ({ ...one, checked: (form.typed('number') || only) === one.value })),
  });
}

const navigation = { section: 'recovery', trail: 'back' } as const;

/** Whoever answers for a condition of the approval says how it was met. */
@Controller(recoveryPaths.conditions)
export class MeetRecoveryConditionPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'recovery.see', audit: 'recovery-plan.open-conditions', navigation })
  async show(@CurrentPerson() person: SignedIn, @Param('plan') reference: string): Promise<Page> {
    const plan = accepted(await getRecoveryPlan(this.database, person.actor, reference));
    return meetRecoveryConditionView(person, plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'recovery.see', audit: 'recovery-plan.meet-condition', navigation })
  async meet(
    @CurrentPerson() person: SignedIn,
    @Param('plan') reference: string,
    @FormBody(MeetRecoveryConditionForm) form: FilledForm<MeetRecoveryConditionForm>,
  ): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> =>
      meetRecoveryConditionView(person, accepted(await getRecoveryPlan(this.database, person.actor, reference)), shown);
    if (!form.ok) return again(form);
    const met = await meetRecoveryCondition(this.database, person.actor, { planId: reference, ...form.sent, ...form.values });
    if (!met.ok) return again(form.refused(showRefusal(met.refusal)));
    return new SeeOther(recoveryPaths.of(met.value.reference), 'The condition is recorded as met.');
  }
}
