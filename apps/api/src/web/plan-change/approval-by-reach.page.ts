import { getApprovalByReach } from '@golden-thread/application/plan-change/get-plan-changes';
import { setApprovalByReach } from '@golden-thread/application/plan-change/set-approval-by-reach';
import type { Database } from '@golden-thread/application/shared/command';
import type { Actor } from '@golden-thread/domain/authority/actor';
import { may } from '@golden-thread/domain/authority/permission';
import { type ApprovalByReach, type Approver, approverKeys, approvers, type Reach, reaches, reachKeys } from '@golden-thread/domain/plan-change/reach';
import { Controller, Get, Inject, Post } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsIn, ValidateNested } from 'class-validator';
import { accepted, blankForm, CurrentActor, DATABASE, type FilledForm, FormBody, Page, RoutePolicy, SeeOther, showRefusal } from '../kit';
import { planChangePaths } from './paths';

const IsApprover = (reach: Reach): PropertyDecorator => IsIn(approverKeys, { message: `Choose who approves: ${reaches[reach].toLowerCase()}.` });

/** Who approves what reaches how far, row by row. */
class ApprovalTable implements ApprovalByReach {
  @IsApprover('wording') wording!: Approver;
  @IsApprover('owner') owner!: Approver;
  @IsApprover('thread') thread!: Approver;
  @IsApprover('date-within-year') 'date-within-year'!: Approver;
  @IsApprover('target') target!: Approver;
  @IsApprover('scope') scope!: Approver;
  @IsApprover('later-date') 'later-date'!: Approver;
  @IsApprover('priority') priority!: Approver;
  @IsApprover('outcome') outcome!: Approver;
}

/** The whole table. */
export class SetApprovalByReachForm {
  @ValidateNested()
  @Type(() => ApprovalTable)
  table: ApprovalTable = new ApprovalTable();
}

const approvalView = (table: ApprovalByReach, maySet: boolean, form: FilledForm<object>): Page =>
  new Page('plan-change/approval', {
    heading: 'Who approves a change of a plan',
    area: 'Plans',
    back: { href: planChangePaths.list, text: 'Back to the changes of plans' },
    form,
    maySet,
    rows: reachKeys.map((reach) => ({
      reach, title: reaches[reach], approver: approvers[table[reach]].title,
      items: approverKeys.map((value) => ({ value, text: approvers[value].title, selected: (form.typed(`table.${reach}`) || table[reach]) === value })),
    })),
  });

const navigation = { section: 'plans', trail: 'back' } as const;

/** The table by which changes of plans are approved; the policy team sets it. */
@Controller(planChangePaths.approval)
export class ApprovalByReachPage {
  constructor(@Inject(DATABASE) private readonly database: Database) {}

  @Get()
  @RoutePolicy({ permission: 'plans.see', audit: 'approval-by-reach.open', navigation })
  show(@CurrentActor() actor: Actor): Promise<Page> {
    return this.page(actor, blankForm({}));
  }

  @Post()
  @RoutePolicy({ permission: 'plans.publish', audit: 'approval-by-reach.set', navigation })
  async set(@CurrentActor() actor: Actor, @FormBody(SetApprovalByReachForm) form: FilledForm<SetApprovalByReachForm>): Promise<Page | SeeOther> {
    if (!form.ok) return this.page(actor, form);
    const set = await setApprovalByReach(this.database, actor, { table: { ...form.values.table }, submission: form.submission });
    if (!set.ok) return this.page(actor, form.refused(showRefusal(set.refusal)));
    return new SeeOther(planChangePaths.approval, 'It holds for proposals from now on.');
  }

  private async page(actor: Actor, form: FilledForm<object>): Promise<Page> {
    return approvalView(accepted(await getApprovalByReach(this.database, actor)), may(actor, 'plans.publish'), form);
  }
}
