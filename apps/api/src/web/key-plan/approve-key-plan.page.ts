import { recordKeyPlanApproval } from '@golden-thread/application/key-plan/approve-key-plan';
import { getKeyPlan, type KeyPlanView } from '@golden-thread/application/key-plan/get-key-plans';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { keyPlanLimits } from '@golden-thread/domain/key-plan/key-plan';
import { longestMinute } from '@golden-thread/domain/plan-type/plan-approval';
import { approverKinds } from '@golden-thread/domain/plan-type/plan-type';
import { formatApprover, readApprover } from '@golden-thread/domain/plan-type/plan-type-text';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { IsApprover } from '../plan-type/approver-field';
import { approverText } from '../plan-type/plan-type.view';
import { keyPlanPaths } from './paths';

/** What an approver decided; of a committee or an outside body with date and minute. */
export class ApproveKeyPlanForm {
  @IsApprover({ message: 'Choose for whom you decide, or whose decision you record.' })
  approver = '';

  @IsIn(['approve', 'return'], { message: 'Choose whether the plan is approved or returned.' })
  decision!: 'approve' | 'return';

  @IsDay({ orEmpty: true, message: 'Give the day of the decision as a real date, such as 12 June 2026.' })
  decidedOn: CalendarDate | '' = '';

  @IsString() @UpTo(longestMinute, 'The minute') minute = '';

  @MustSay('ReasonMissing', ({ decision }: ApproveKeyPlanForm) => decision === 'return')
  @IsString()
  @UpTo(keyPlanLimits.remark, 'The reason')
  reason = '';
}

const approveKeyPlanView = (plan: KeyPlanView, form: FilledForm<object>): Page =>
  new Page('key-plan/approval', {
    heading: `Approve ${plan.reference}, or record an approval`,
    caption: plan.title,
    area: 'Plans',
    back: { href: keyPlanPaths.of(plan.reference), text: `Back to ${plan.reference}` },
    form,
    approvers: plan.mayDecideFor.map((one) => ({ value: formatApprover(one), text: approverText(one), checked: form.typed('approver') === formatApprover(one) || plan.mayDecideFor.length === 1 })),
    records: plan.mayDecideFor.some(({ kind }) => !approverKinds[kind].signsIn),
    left: plan.left.map(approverText),
  });

const navigation = { section: 'plans', trail: 'back' } as const;

/** An approver decides on a plan, or an officer records what a committee or an outside body decided. */
@Controller(keyPlanPaths.approval)
export class ApproveKeyPlanPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'key-plan.open-approval', navigation })
  async show(@CurrentActor() actor: Actor, @Param('plan') named: string): Promise<Page> {
    const plan = accepted(await getKeyPlan(this.database, actor, named));
    return approveKeyPlanView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.see', audit: 'key-plan.approve', navigation })
  async approve(@CurrentActor() actor: Actor, @Param('plan') named: string, @FormBody(ApproveKeyPlanForm) form: FilledForm<ApproveKeyPlanForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => approveKeyPlanView(accepted(await getKeyPlan(this.database, actor, named)), shown);
    if (!form.ok) return again(form);
    const { approver, decision, decidedOn, minute, reason } = form.values;
    const chosen = readApprover(approver);
    if (chosen === null) return again(form.withError('approver', 'Choose one of the approvers that are listed.'));
    const recorded = await recordKeyPlanApproval(this.database, actor, { planId: named, approver: chosen, decision, decidedOn: decidedOn || null, minute, remark: reason, ...form.sent });
    if (!recorded.ok) return again(form.refused(showRefusal(recorded.refusal)));
    const { reference, state } = recorded.value;
    return new SeeOther(keyPlanPaths.of(reference), state === 'in-force' ? 'Every approver has approved it: the plan is in force.' : state === 'drafting' ? 'The plan is returned to its owner.' : 'The approval is recorded. Others are still to come.');
  }
}
