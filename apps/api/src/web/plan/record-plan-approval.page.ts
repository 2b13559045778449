import { getCouncilPlan, getPlan } from '@golden-thread/application/plan/get-plan';
import { type ApprovalsOfPlan, recordCouncilPlanApproval, recordPlanApproval } from '@golden-thread/application/plan/record-plan-approval';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import type { CalendarDate } from '@golden-thread/domain/calendar/dates';
import { longestMinute } from '@golden-thread/domain/plan-type/plan-approval';
import { formatApprover, readApprover } from '@golden-thread/domain/plan-type/plan-type-text';
import type { CouncilPlanId, PlanId } from '@golden-thread/domain/shared/id';
import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { IsString } from 'class-validator';
import { IsDay } from '../../http/day-field';
import { ParseId } from '../../http/parse-id';
import { MustSay, UpTo } from '../../http/text-field';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { IsApprover } from '../plan-type/approver-field';
import { approverText } from '../plan-type/plan-type.view';
import { planHeading } from './labels';
import { planPaths } from './paths';

/** What a committee or an outside body decided, with date and minute. */
export class RecordPlanApprovalForm {
  @IsApprover({ message: 'Choose whose approval you record.' })
  approver = '';

  @IsDay({ message: 'Give the day of the decision as a real date, such as 12 June 2026.' })
  decidedOn!: CalendarDate;

  @MustSay('ApprovalMinuteMissing')
  @IsString()
  @UpTo(longestMinute, 'The minute')
  minute = '';
}

interface Approved {
  readonly caption: string;
  readonly back: string;
  readonly version: number;
  readonly approvals: ApprovalsOfPlan;
}

const approvalsView = ({ caption, back, approvals: { left } }: Approved, form: FilledForm<object>): Page =>
  new Page('plan/approvals', {
    heading: 'Record an approval', caption, area: 'Plans', back: { href: back, text: 'Back to the plan' }, form,
    approvers: left.map((one) => ({ value: formatApprover(one), text: approverText(one), checked: form.typed('approver') === formatApprover(one) || left.length === 1 })),
  });

const navigation = { section: 'plans', trail: 'back' } as const;

/** What was typed, for the act; the form again where no approver is meant. */
function decisionOf({ approver, decidedOn, minute }: RecordPlanApprovalForm) {
  const chosen = readApprover(approver);
  return chosen && { approver: chosen, decidedOn, minute };
}

/** An officer records what a committee or an outside body decided about a service’s or a unit’s plan. */
@Controller(planPaths.approvals)
export class RecordPlanApprovalPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan.open-approvals', navigation })
  async show(@CurrentActor() actor: Actor, @Param('plan', ParseId) id: PlanId): Promise<Page> {
    const plan = await this.read(actor, id);
    return approvalsView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.see', audit: 'plan.record-approval', navigation })
  async record(@CurrentActor() actor: Actor, @Param('plan', ParseId) planId: PlanId, @FormBody(RecordPlanApprovalForm) form: FilledForm<RecordPlanApprovalForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => approvalsView(await this.read(actor, planId), shown);
    if (!form.ok) return again(form);
    const decision = decisionOf(form.values);
    if (decision === null) return again(form.withError('approver', 'Choose one of the approvers that are listed.'));
    const recorded = await recordPlanApproval(this.database, actor, { planId, ...decision, ...form.sent });
    if (!recorded.ok) return again(form.refused(showRefusal(recorded.refusal)));
    return new SeeOther(planPaths.of(recorded.value.plan), 'The approval is recorded.');
  }

  private async read(actor: Actor, id: PlanId): Promise<Approved> {
    const plan = accepted(await getPlan(this.database, actor, id));
    return { caption: planHeading(plan), back: planPaths.of(plan), version: plan.version, approvals: plan.approvals };
  }
}

/** An officer records what a committee or an outside body decided about the council plan. */
@Controller(planPaths.councilApprovals)
export class RecordCouncilPlanApprovalPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'council-plan.open-approvals', navigation })
  async show(@CurrentActor() actor: Actor, @Param('plan', ParseId) id: CouncilPlanId): Promise<Page> {
    const plan = await this.read(actor, id);
    return approvalsView(plan, blankForm({}, plan.version));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.see', audit: 'council-plan.record-approval', navigation })
  async record(@CurrentActor() actor: Actor, @Param('plan', ParseId) planId: CouncilPlanId, @FormBody(RecordPlanApprovalForm) form: FilledForm<RecordPlanApprovalForm>): Promise<Page | SeeOther> {
    const again = async (shown: FilledForm<object>): Promise<Page> => approvalsView(await this.read(actor, planId), shown);
    if (!form.ok) return again(form);
    const decision = decisionOf(form.values);
    if (decision === null) return again(form.withError('approver', 'Choose one of the approvers that are listed.'));
    const recorded = await recordCouncilPlanApproval(this.database, actor, { planId, ...decision, ...form.sent });
    if (!recorded.ok) return again(form.refused(showRefusal(recorded.refusal)));
    return new SeeOther(planPaths.councilOf(recorded.value.id), 'The approval is recorded.');
  }

  private async read(actor: Actor, id: CouncilPlanId): Promise<Approved> {
    const plan = accepted(await getCouncilPlan(this.database, actor, id));
    return { caption: plan.title, back: planPaths.councilOf(plan.id), version: plan.version, approvals: plan.approvals };
  }
}
